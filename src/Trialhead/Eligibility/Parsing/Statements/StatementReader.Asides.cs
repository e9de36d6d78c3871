using System.Buffers;
using System.Text.RegularExpressions;
using Trialhead.Eligibility.Parsing.Words;
using Trialhead.Text;

namespace Trialhead.Eligibility.Parsing.Statements;

/// <content>What is said beside the matter: how an infection was shown, what a ratio is made of, which number a line has.</content>
internal static partial class StatementReader
{
    private static readonly SearchValues<string> Infections = Triggers.Of("covid", "sars", "corona", "ncov", "hiv", "influenza");

    private static readonly SearchValues<string> Tests = Triggers.Of(
        "pcr", "swab", "naat", "elisa", "blot", "assay", "test", "serolog", "antigen", "culture", "nucleic", "polymerase", "methodolog", "immunoassay", "eia", "antibod");

    // The stretch that a line can do without; null for none.
    private static SourceSpan? Aside(SourceText source, SourceSpan span, CriterionKind kind, string lower)
    {
        var found = lower.AsSpan().ContainsAny(Infections) ? HowShown(lower) : null;
        if (found is null && lower.Contains('(', StringComparison.Ordinal))
        {
            found = lower.Contains("divided by", StringComparison.Ordinal) && Quotient().Match(lower) is { Success: true } quotient ? new SourceSpan(quotient.Index, quotient.Length)
                : lower.Contains("ward", StringComparison.Ordinal) && Wards().Match(lower) is { Success: true } wards ? new SourceSpan(wards.Index, wards.Length)
                : null;
        }

        if (found is null && kind == CriterionKind.Inclusion && lower.Contains('+', StringComparison.Ordinal) && WithOrWithout().Match(lower) is { Success: true } either)
        {
            found = new SourceSpan(either.Index, either.Length);
        }

        if (found is null && lower.Length > 0 && char.IsAsciiDigit(lower[0]) && LostNumber().Match(source.CleanOf(span)) is { Success: true } number)
        {
            found = new SourceSpan(number.Index, number.Length);
        }

        return found?.Shift(span.Start);
    }

    // How an infection was shown stays with the name of the infection, where it narrows nothing.
    private static Criterion WithEvidence(Criterion sentence, SourceSpan aside, SourceText source)
    {
        const int Longest = 80;
        var words = Folding.CollapseSpaces(source.Lower[aside.Start..aside.End]).Trim(' ', ',', '(', ')');
        return words.Length > Longest || !words.AsSpan().ContainsAny(Tests) ? sentence : With(sentence);

        Criterion With(Criterion part) => part is DiagnosisCriterion named && named.Span.End <= aside.Start && source.Lower.AsSpan(named.Span.End, aside.Start - named.Span.End).Trim().Length < 10
            ? named with { Qualifiers = [.. named.Qualifiers, new Clinical.Qualifier(Clinical.QualifierKind.Evidence, words)] }
            : CriterionTree.Below(part, With);
    }

    // "COVID-19 confirmed by RT-PCR of a swab", "HIV infection, documented by ELISA or another test": who has it has it, however it was shown.
    private static SourceSpan? HowShown(string lower)
    {
        foreach (Match infection in Infection().Matches(lower))
        {
            var from = infection.Index + infection.Length;
            if (Positive().Match(lower, from) is { Success: true } positive)
            {
                return new SourceSpan(positive.Index, positive.Length);
            }

            if (Shown().Match(lower, from) is { Success: true } shown && lower.AsSpan(shown.Index, shown.Length).ContainsAny(Tests)
                && Balanced(lower, new SourceSpan(shown.Index, shown.Length)) is { } stretch && !GoesOnWithLimit().IsMatch(lower.AsSpan(stretch.End)))
            {
                return stretch;
            }
        }

        return null;
    }

    // "Arrhythmia that is not adequately controlled" denies no arrhythmia.
    private static bool HasNegation(ReadOnlySpan<char> lower)
    {
        var no = Negations.Find(lower, 0);
        while (no is { } found && NotTamed().IsMatch(lower[found.Start..]))
        {
            no = Negations.Find(lower, found.End);
        }

        return no is not null;
    }

    [GeneratedRegex(@"^not\s+(?:(?:adequately|well|sufficiently|fully|properly|optimally|medically)\s+)?(?:controlled|treated|managed)\b", RegexOptions.CultureInvariant)]
    private static partial Regex NotTamed();

    // Without the bracket that is opened or closed outside of it, and without words that lead on to what follows.
    private static SourceSpan? Balanced(string lower, SourceSpan stretch)
    {
        var (depth, end) = (0, stretch.Start + LeadsOn().Match(lower[stretch.Start..stretch.End]).Index);
        for (var i = stretch.Start; i < end; i++)
        {
            depth += lower[i] == '(' ? 1 : lower[i] == ')' ? -1 : 0;
            if (depth < 0)
            {
                end = i;
                depth = 0;
            }
        }

        if (depth > 0)
        {
            return end < lower.Length && lower[end] == ')' && depth == 1 ? SourceSpan.FromBounds(stretch.Start, end + 1) : null;
        }

        return end > stretch.Start + 1 ? SourceSpan.FromBounds(stretch.Start, end) : null;
    }

    [GeneratedRegex(
        @"\b(?:covid[\s-]?(?:19|2019)?|sars[\s-]?cov[\s-]?2|2019[\s-]ncov|(?:novel )?coronavirus(?: disease)?(?: 2019)?|hiv(?:[\s-]?[12])?|influenza(?: [ab])?)(?![\w-])(?: (?:virus|disease|infections?|pneumonia|positive|positivity|patients?|diagnosis|cases?))*",
        RegexOptions.CultureInvariant)]
    private static partial Regex Infection();

    // "COVID +ve", "PCR (+)".
    [GeneratedRegex(@"\G\s*(?:(?<pcr>pcr\s*)?(?:\(\s*\+\s*(?:ve)?\s*\)|\+\s?ve\b))(?:\s*(?:tests?\s*)?results?\b)?", RegexOptions.CultureInvariant)]
    private static partial Regex Positive();

    private const string TestWords =
        @"(?:an?|any|all|the|at|least|one|two|or|and|of|in|from|on|by|to|for|with|using|through|other|another|than|either|both|second|first|third|standard|approved|licensed|validated|authori[sz]ed|commercial|local|locally|public|health|rapid|positive|positivity|confirmed|confirmation|confirmatory|documented|verified|supported"
        + @"|real|time|real-time|reverse|transcri\w+|polymerase|chain|reaction|q?rr?t-?q?-?pcr|pcr|q-?pcr|q-?rt-?pcr|rt|rtpcr|naats?|naa|nucleic|acids?|amplification|lamp|molecular|genetic|sequencing|genomic|rna|dna|viral|virus|virological\w*|antigens?|antibody|antibodies|elisa|eia|cmia|immunoassay|immunosorbent|enzyme-linked|enzyme|linked|western|blot|serolog\w+"
        + @"|cultures?|plasma|serum|blood|fda|fda-approved|ema|ce|who|cdc|lab|laboratory|diagnostic|detection|kits?|assays?|tests?|testing|tested|methods?|methodolog(?:y|ies)|techniques?|procedures?|results?|equivalent|similar|clinical|features|findings|symptoms"
        + @"|naso-?pharyngeal|oro-?pharyngeal|nasal|throat|pharyngeal|respiratory|airway|tract|upper|lower|tracheal|bronchoalveolar|broncho-alveolar|ct|hrct|scans?|chest|thoracic|thoraco-pulmonary|computed|tomograph\w*|x-?rays?|radiograph\w*|radiolog\w*|imaging|igm|igg|lavage|bal|sputum|saliva|aspirates?|swabs?|swabbing|specimens?|samples?|secretions?|mucosal?|sars-?cov-?2|covid-?19|covid|hiv-?[12]?|at|some|time|prior|entry)(?![\w-])";

    [GeneratedRegex(
        @"\G(?:\s*,)?\s*(?:\(\s*(?=(?:" + TestWords + @"|\+|ve\b|[\s,/+-])+\))|\(?\s*(?<!\bnot |\bnon-)(?:(?:(?:as|is|was|been|has|have|being)\s+)*(?:confirmed|diagnosed|documented|proven|verified|determined|established|detected|evidenced|demonstrated|shown|supported|identified|defined)\s+(?:by|with|on|through|from|via|using|in)|by|using|via|based (?:up)?on|by means of)\s+)"
        + "(?>" + TestWords + @"(?:[\s,/()+-]+(?:" + TestWords + @"|ve\b))*)", RegexOptions.CultureInvariant)]
    private static partial Regex Shown();

    [GeneratedRegex(
        @"(?:[\s,/+-]+(?:and|or|of|in|from|on|by|to|for|with|using|through|the|an?|at|any|all|one|two|least|other|another|than|either|both|some|second|first|third|time|prior|entry|clinical|symptoms|features|findings|blood|respiratory|upper|lower|viral|virus|documented|confirmed|supported))*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex LeadsOn();

    // A limit of what was found, or one more way of showing it that is none of the words of a test.
    [GeneratedRegex(@"^\s*(?:(?:or|and/or)\b|[<>≤≥=\d]|copies|levels?|loads?|counts?|titers?|titres?|of at least|at least|greater|less|more|above|below|within \d+ (?:hours|h)\b|negative)", RegexOptions.CultureInvariant)]
    private static partial Regex GoesOnWithLimit();

    // "(i.e. arterial oxygen divided by the fraction of inspired oxygen)".
    [GeneratedRegex(@"\s*\([^()]*\bdivided by\b[^()]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Quotient();

    // "Admitted to hospital (ward or intensive care unit)": whichever it is.
    [GeneratedRegex(
        @"(?<=\bhospital(?:i[sz]ed|i[sz]ation)?)\s*\((?=[^()]*\bwards?\b)(?:(?:general|regular|normal|medical|surgical|covid(?:-19)?|internal|medicine|in|to|the|an?|or|and|on|wards?|intensive|critical|care|units?|icus?|high|dependency|hdu|emergency|departments?|rooms?|floors?|either|any)\b[\s,/]*)+\)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Wards();

    // "IBD +/- flare": who has none is as welcome.
    [GeneratedRegex(@"(?<=[a-z)])\s+\+\s?/\s?-\s+(?![^,;.()]*\d)[a-z][^,;.()]*", RegexOptions.CultureInvariant)]
    private static partial Regex WithOrWithout();

    // "2 Must have …": what numbered the line.
    [GeneratedRegex(@"^\d{1,2}\s+(?=(?:Must|Patients?|Subjects?|Participants?|Able|Willing(?:ness)?|Ability|Has|Have|Signed|Written|Adequate|Histolog\w+|Provides?)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex LostNumber();
}
