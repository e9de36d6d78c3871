using System.Buffers;
using System.Collections.Frozen;
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
        var found = lower.AsSpan().ContainsAny(Infections) && (lower.AsSpan().ContainsAny(Tests) || lower.Contains('+', StringComparison.Ordinal)) ? HowShown(lower) : null;
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

            if (ShownAt(lower, from) is { } shown && lower.AsSpan(shown.Start, shown.Length).ContainsAny(Tests)
                && Balanced(lower, shown) is { } stretch && !GoesOnWithLimit().IsMatch(lower.AsSpan(stretch.End)))
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

    // By what it was shown, up to the last word that such methods are told with; null for none.
    private static SourceSpan? ShownAt(string lower, int from)
    {
        if (ShownBy().Match(lower, from) is not { Success: true } lead)
        {
            return null;
        }

        var at = lead.Index + lead.Length;
        var end = PastTestWords(lower, at);
        var isWhole = !lead.Groups["open"].Success || (lower.IndexOf(')', at) is >= 0 and var close && lower.AsSpan(Math.Min(end, close), Math.Max(0, close - end)).Trim(" ,/+-").IsEmpty);
        return end > at && isWhole ? SourceSpan.FromBounds(lead.Index, end) : null;
    }

    // Words one by one, since one pattern of all of them is too large to be compiled well.
    private static int PastTestWords(string lower, int at)
    {
        var end = at;
        while (true)
        {
            while (at < lower.Length && (char.IsWhiteSpace(lower[at]) || lower[at] is ',' or '/' or '(' or ')' or '+' or '-'))
            {
                at++;
            }

            var start = at;
            while (at < lower.Length && (char.IsLetterOrDigit(lower[at]) || lower[at] is '-' or '_'))
            {
                at++;
            }

            if (at == start || !AreTestWords(lower.AsSpan(start, at - start).TrimEnd('-')))
            {
                return end;
            }

            end = at;
        }
    }

    private static bool AreTestWords(ReadOnlySpan<char> run)
    {
        if (IsTestWord(run))
        {
            return true;
        }

        foreach (var part in run.Split('-'))
        {
            if (!IsTestWord(run[part]))
            {
                return false;
            }
        }

        return run.Contains('-');
    }

    private static bool IsTestWord(ReadOnlySpan<char> word) => TestWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) || NameOfPcr().IsMatch(word)
        || word.StartsWith("transcri", StringComparison.Ordinal) || word.StartsWith("serolog", StringComparison.Ordinal) || word.StartsWith("virolog", StringComparison.Ordinal)
        || word.StartsWith("tomograph", StringComparison.Ordinal) || word.StartsWith("radio", StringComparison.Ordinal);

    private static readonly FrozenSet<string> TestWords = (
        "a an any all the at least one two or and of in from on by to for with using through other another than either both second first third standard approved licensed validated authorised authorized commercial local locally public health "
        + "rapid positive positivity confirmed confirmation confirmatory documented verified supported real time real-time reverse polymerase chain reaction rt naat naats naa nucleic acid acids amplification lamp molecular genetic sequencing "
        + "genomic rna dna viral virus antigen antigens antibody antibodies elisa eia cmia immunoassay immunosorbent enzyme-linked enzyme linked western blot culture cultures plasma serum blood fda fda-approved ema ce who cdc lab laboratory "
        + "diagnostic detection kit kits assay assays test tests testing tested method methods methodology methodologies technique techniques procedure procedures result results equivalent similar clinical features findings symptoms "
        + "nasopharyngeal naso-pharyngeal oropharyngeal oro-pharyngeal nasal throat pharyngeal respiratory airway tract upper lower tracheal bronchoalveolar broncho-alveolar ct hrct scan scans chest thoracic thoraco-pulmonary computed xray "
        + "x-ray x-rays xrays imaging igm igg lavage bal sputum saliva aspirate aspirates swab swabs swabbing specimen specimens sample samples secretion secretions mucosa mucosal sars-cov-2 sarscov2 sars-cov2 covid-19 covid19 covid hiv hiv-1 "
        + "hiv-2 hiv1 hiv2 some prior entry ve").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex(@"^q?-?r{0,2}t?-?q?-?pcr$", RegexOptions.CultureInvariant)]
    private static partial Regex NameOfPcr();

    [GeneratedRegex(
        @"\G(?:\s*,)?\s*(?:(?<open>\(\s*)(?!(?:as|is|was|confirmed|diagnosed|documented|proven|verified|determined|established|detected|evidenced|demonstrated|shown|by|using|via|based)\b)|\(?\s*(?<!\bnot |\bnon-)(?:(?:(?:as|is|was|been|has|have|being)\s+)*(?:confirmed|diagnosed|documented|proven|verified|determined|established|detected|evidenced|demonstrated|shown|supported|identified|defined)\s+(?:by|with|on|through|from|via|using|in)|by|using|via|based (?:up)?on|by means of)\s+)",
        RegexOptions.CultureInvariant)]
    private static partial Regex ShownBy();

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
