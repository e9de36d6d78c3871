using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Trialhead.Eligibility.Parsing.Limits;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Measures;

/// <summary>The name of something measured, to which limits may belong.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index past its last token.</param>
/// <param name="Concepts">What the name may mean, the likeliest first.</param>
internal sealed partial record Anchor(SourceSpan Span, int First, int End, IReadOnlyList<Concept> Concepts)
{
    // What a name means where the unit measures something else than it usually has: "lymphocytes > 20 %".
    private static readonly FrozenDictionary<(string, string), Concept> ByUnit = new Dictionary<(string, string), string>
    {
        [("absolute-neutrophil-count", "fraction")] = "neutrophil-percentage",
        [("absolute-eosinophil-count", "fraction")] = "eosinophil-percentage",
        [("absolute-lymphocyte-count", "fraction")] = "lymphocyte-percentage",
        [("absolute-monocyte-count", "fraction")] = "monocyte-percentage",
        [("cd4-count", "fraction")] = "cd4-percentage",
        [("total-protein", "mass-rate")] = "urine-protein-24h",
        [("serum-creatinine", "volume-rate")] = "creatinine-clearance",
        [("serum-creatinine", "volume-rate-per-area")] = "creatinine-clearance",
        [("body-surface-area", "fraction")] = "affected-body-surface-area",
        [("affected-body-surface-area", "area")] = "body-surface-area",
        [("prothrombin-time", "fraction")] = "prothrombin-activity",
        [("oxygenation-index", "pressure")] = "pao2-fio2-ratio",
        [("direct-bilirubin", "fraction")] = "direct-bilirubin-percentage",
        [("indirect-bilirubin", "fraction")] = "indirect-bilirubin-percentage",
        [("best-corrected-visual-acuity", "visual-acuity-logmar")] = "visual-acuity",
        [(Density, "standard-deviation")] = "bone-mineral-density-t-score",
        [("pr-interval", "frequency")] = "heart-rate",
        [("visual-acuity", "visual-acuity-letters")] = "best-corrected-visual-acuity",
    }.ToFrozenDictionary(pair => pair.Key, pair => Lexicon.InUse.Get(pair.Value)!); // all in the table

    // What a name means where the number is more than its scale has: "CDAI ≥ 220" is of Crohn's disease.
    private static readonly FrozenDictionary<string, (double Most, Concept Concept)> ByValue = new Dictionary<string, (double, string)>
    {
        ["cdai-ra"] = (76, "crohns-disease-activity-index"),
    }.ToFrozenDictionary(pair => pair.Key, pair => (pair.Value.Item1, Lexicon.InUse.Get(pair.Value.Item2)!)); // all in the table

    /// <summary>The first meaning that a limit can be of; null for none.</summary>
    public Concept? Fitting(Limit limit)
    {
        foreach (var concept in Concepts)
        {
            if (ByNumber(concept, limit) is { } said)
            {
                return said;
            }

            if (Fits(concept, limit))
            {
                return ByValue.TryGetValue(concept.Id, out var wider) && Math.Max(limit.Value, limit.High ?? 0) > wider.Most ? wider.Concept : concept;
            }

            if (Narrowed(concept, limit) is { } other)
            {
                return other;
            }
        }

        return null;
    }

    /// <summary>What a name means where a limit's unit measures something else than it usually has; null for nothing.</summary>
    public static Concept? Narrowed(Concept concept, Limit limit) =>
        limit.Unit is { Dimension: "fraction" or "area" or "frequency" or "mass-rate" or "volume-rate" or "volume-rate-per-area" or "pressure" or "standard-deviation" or "visual-acuity-logmar" or "visual-acuity-letters" } unit
            && limit.Second is null && ByUnit.TryGetValue((concept.Id, unit.Dimension), out var other) ? other : null;

    // "BMD < -2.5": no density is negative; "proteinuria ≤ 1+" is read from a dipstick.
    private static Concept? ByNumber(Concept concept, Limit limit) => limit.Basis != LimitBasis.Absolute || limit.Unit is not null ? null
        : concept.Id == Density && limit.Value < 0 ? Lexicon.InUse.Get("bone-mineral-density-t-score")
        : concept.Id == "urine-protein-24h" && limit.IsCrosses ? Lexicon.InUse.Get("urine-protein-dipstick")
        : null;

    private const int LongestSymptom = 100;

    private const string Density = "bone-mineral-density";

    /// <summary>Id of the analyte that two numbers measure.</summary>
    public const string BloodPressure = "blood-pressure";

    /// <summary>The analytes named in a statement, left to right; a name with its abbreviation in brackets is one.</summary>
    public static List<Anchor> In(Statement statement)
    {
        var anchors = new List<Anchor>();
        var token = 0;
        foreach (var named in statement.Mentions)
        {
            var mention = named.Concept.Kind switch
            {
                ConceptKind.Condition => Scale(statement, named),
                ConceptKind.Procedure => Tested(statement, named),
                _ => named,
            };
            if (mention is not { Concept.Kind: ConceptKind.Analyte })
            {
                continue;
            }

            if (WithSharedHead(statement, mention, anchors) is { } first)
            {
                Add(statement, first, anchors, ref token);
            }

            if (Parted(statement, mention) is var (one, two))
            {
                Add(statement, one, anchors, ref token);
                Add(statement, two, anchors, ref token);
            }
            else
            {
                Add(statement, mention, anchors, ref token);
            }
        }

        return WithoutRatios(statement, OfOtherSymptoms(statement, anchors));
    }

    private static void Add(Statement statement, Mention mention, List<Anchor> anchors, ref int token)
    {
        if (anchors is [.., var last] && Joined(statement, last, mention) is { } joined)
        {
            anchors[^1] = joined;
            return;
        }

        var tokens = statement.Tokens;
        while (token < tokens.Count && tokens[token].End <= mention.Span.Start)
        {
            token++;
        }

        var end = token;
        while (end < tokens.Count && tokens[end].Start < mention.Span.End)
        {
            end++;
        }

        if (mention.Concept.Id != "serum-albumin" || !CorrectedFor().IsMatch(statement.Lower.AsSpan(0, mention.Span.Start)))
        {
            anchors.Add(new Anchor(mention.Span, token, end, [mention.Concept]));
        }
    }

    // "Calcium (corrected for serum albumin) or ionized calcium": albumin is not measured for itself.
    [GeneratedRegex(@"\b(?:corrected|adjusted|normali[sz]ed) (?:for|to) (?:the )?(?:serum |plasma )?$", RegexOptions.CultureInvariant)]
    private static partial Regex CorrectedFor();

    // "pruritus NRS", "fatigue VAS": such a scale measures pain only where nothing else is said.
    private static List<Anchor> OfOtherSymptoms(Statement statement, List<Anchor> anchors)
    {
        for (var i = anchors.Count - 1; i >= 0; i--)
        {
            var anchor = anchors[i];
            if (anchor.Concepts[0].Id is not ("pain-nrs" or "pain-vas") || anchor.Span.Of(statement.Lower).Contains("pain", StringComparison.Ordinal))
            {
                continue;
            }

            var other = OtherSymptom().Match(statement.Lower[Math.Max(0, anchor.Span.Start - LongestSymptom)..anchor.Span.Start]);
            if (other is { Success: true, Groups: [_, { Success: true }, ..] } && anchor.Concepts[0].Id is "pain-nrs")
            {
                anchors[i] = anchor with { Concepts = [Lexicon.InUse.Get("pp-nrs")!] }; // in the table
            }
            else if (other.Success)
            {
                anchors.RemoveAt(i);
            }
        }

        return anchors;
    }

    [GeneratedRegex(
        @"(?<!pain (?:and|or) )\b(?:(itch|itching|itchiness|pruritus)|fatigue|sleep|sleepiness|nausea|dyspno?ea|breathlessness|anxiety"
        + "|stress|tinnitus|craving|depression|stiffness|dryness|burning|cough)"
        + @"(?:[ -](?:intensity|severity|symptoms?|scores?|worst|peak|average|quality))*"
        + @"(?: (?:(?:numeric(?:al)?|visual) (?:rating|analog(?:ue)?) )?scales?,? \()?[ -]?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex OtherSymptom();

    // "FEV1, FVC" names two things, though a table holds "FEV1/FVC".
    private static (Mention One, Mention Two)? Parted(Statement statement, Mention mention)
    {
        var text = statement.Text.AsSpan(mention.Span.Start, mention.Span.Length);
        var isRatio = mention.Concept.Id.EndsWith("-ratio", StringComparison.Ordinal);
        var comma = isRatio ? text.IndexOf(',') : -1;
        if (comma <= 0 || Lexicon.InUse.Find(text[..comma].Trim().ToString(), ConceptKind.Analyte) is not { } one
            || Lexicon.InUse.Find(text[(comma + 1)..].Trim().ToString(), ConceptKind.Analyte) is not { } two)
        {
            return null;
        }

        var second = mention.Span.Length - text[(comma + 1)..].TrimStart().Length;
        return (
            new Mention(new SourceSpan(mention.Span.Start, comma), one),
            new Mention(SourceSpan.FromBounds(mention.Span.Start + second, mention.Span.End), two));
    }

    // "PaO2 (…) / FiO2 (…)" is one thing where a table holds the ratio; "CA 125/CEA ratio > 25" limits neither of the two.
    private static List<Anchor> WithoutRatios(Statement statement, List<Anchor> anchors)
    {
        for (var i = anchors.Count - 2; i >= 0; i--)
        {
            var (one, two, tokens) = (anchors[i], anchors[i + 1], statement.Tokens);
            if (two.First == one.End + 1 && tokens[one.End].Is('/')
                && Lexicon.InUse.Get($"{one.Concepts[0].Id}-{two.Concepts[0].Id}-ratio") is { } ratio)
            {
                anchors[i] = new Anchor(SourceSpan.FromBounds(one.Span.Start, two.Span.End), one.First, two.End, [ratio]);
                anchors.RemoveAt(i + 1);
                continue;
            }

            if (two.First == one.End + 1 && tokens[one.End].Is('/') && two.End < tokens.Count
                && statement.Lower.AsSpan(tokens[two.End].Start, tokens[two.End].End - tokens[two.End].Start) is "ratio" or "ratios")
            {
                anchors.RemoveRange(i, 2);
                i--;
            }
        }

        return anchors;
    }

    // "NYHA class III" may be a condition's name: what stands before the step is the scale's.
    private static Mention? Scale(Statement statement, Mention condition)
    {
        var text = statement.Lower.AsSpan(condition.Span.Start, condition.Span.Length);
        var cut = text.LastIndexOf(' ');
        if (cut <= 0 || text[(cut + 1)..] is not ("i" or "ii" or "iii" or "iv"))
        {
            return null;
        }

        var span = new SourceSpan(condition.Span.Start, cut);
        return Lexicon.InUse.Find(span.Of(statement.Text), ConceptKind.Analyte) is { } scale ? new Mention(span, scale) : null;
    }

    // The same span with a second meaning, or the same meaning once more: "absolute neutrophil count (ANC)".
    private static Anchor? Joined(Statement statement, Anchor last, Mention mention)
    {
        if (last.Span == mention.Span)
        {
            return last with { Concepts = [.. last.Concepts, mention.Concept] };
        }

        var between = statement.Text.AsSpan(last.Span.End, mention.Span.Start - last.Span.End);
        var isPressure = mention.Concept.Id == BloodPressure && between.Trim() is "(" or "["
            && last.Concepts[0].Id is "systolic-blood-pressure" or "diastolic-blood-pressure";
        if (last.Concepts[0].Analyte is { IsScore: true } && mention.Concept.Analyte is { IsScore: false } && between.Trim(" (0123456789)") is "-")
        {
            // "DAS28-erythrocyte sedimentation rate" is one score.
            var past = statement.Tokens.FindIndex(token => token.Start >= mention.Span.End);
            return last with { Span = SourceSpan.FromBounds(last.Span.Start, mention.Span.End), End = past < 0 ? statement.Tokens.Count : past };
        }

        if (!(last.Concepts.Contains(mention.Concept) || isPressure) || between.Trim(" (/,[-=)];").Length > 0)
        {
            return null;
        }

        var end = last.End;
        var open = between.Count('(') + between.Count('[') - between.Count(')') - between.Count(']');
        while (end < statement.Tokens.Count && (statement.Tokens[end].Start < mention.Span.End || (open > 0 && (statement.Tokens[end].Is(')') || IsEdition(statement.Tokens, end)))))
        {
            open -= statement.Tokens[end].Is(')') && statement.Tokens[end].Start >= mention.Span.End ? 1 : 0;
            end++;
        }

        return last with { Span = SourceSpan.FromBounds(last.Span.Start, statement.Tokens[end - 1].End), End = end, Concepts = isPressure ? last.Concepts : [mention.Concept] };
    }

    // "(HRSD-24)": the number of its items.
    private static bool IsEdition(List<Token> tokens, int at) => tokens[at].Start == tokens[at - 1].End && (tokens[at].Is('-') || tokens[at].Kind == TokenKind.Number);
}
