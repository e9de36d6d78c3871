using System.Buffers;
using System.Text.RegularExpressions;
using Trialhead.Eligibility.Parsing.Words;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Statements;

/// <content>Sentences that lost the full stop between them.</content>
internal static partial class StatementReader
{
    private const int FewestWordsDenied = 2;

    // "No uncontrolled infections Able to have a biopsy", "no active infection No other illness": how a sentence of its own begins.
    private static readonly SearchValues<string> Openings = SearchValues.Create(
        [
            " Able to ", " Must ", " Capable of ", " Willing to ", " Ability to ", " No ", " Not ", " At least ", " More than ", " Fertile ",
            " Effective contraception ", " Negative pregnancy ", " HIV negative", " Adequate ", " Normal chest ", " Measurable ", " Karnofsky ", " Life expectancy ", " Normal ", " Maximum ", " Minimum ", " Tumor must ", " Tumors must ",
            " Two ", " Three ", " Four ", " Five ", " Documented ", " Patients who ", " Patients with ", " Patient must ", " Patients must ", " Disease must ", " Lesion must ", " Lesions must ",
            " Abnormal ", " Prior ", " Concurrent ", " Evidence of ", " History of ", " Recovered from ", " Histologically ",
        ],
        StringComparison.Ordinal);

    // "No history of pancreatitis Fasting triglycerides within normal range": the "no" does not reach the second one.
    private static void AddParted(SourceText source, SourceSpan sentence, List<SourceSpan> sentences)
    {
        var from = sentence.Start;
        var signals = source.SignalsIn(sentence);
        var text = source.Clean.AsSpan(sentence.Start, sentence.Length);
        if (!HasCapitalInside(text))
        {
            sentences.Add(sentence);
            return;
        }

        var isDenied = signals.Has(Signal.Denial);
        for (var at = text.IndexOfAny(Openings); at >= 0;)
        {
            if (Opens(text, from - sentence.Start, at + 1) && (isDenied || IsOfSmallWords(text, at + 1)))
            {
                sentences.Add(SourceSpan.FromBounds(from, sentence.Start + at));
                from = sentence.Start + at + 1;
            }

            var next = text[(at + 1)..].IndexOfAny(Openings);
            at = next < 0 ? -1 : at + 1 + next;
        }

        if (isDenied && signals.Has(Signal.Limit) && source.Names(sentence, ConceptKind.Analyte)
            && Negations.Find(source.LowerOf(sentence), 0) is { } no)
        {
            var denied = sentence.Start + no.End;
            foreach (var mention in source.MentionsIn(sentence))
            {
                if (mention.Concept.Kind == ConceptKind.Analyte && StartOfSentence(source, sentence, mention.Span) is { } start && start > from && !IsDefining(source, denied, start)
                    && (EndsIllness(source, sentence, start) || Words(source.Clean.AsSpan(Math.Min(denied, start), start - Math.Min(denied, start))) >= FewestWordsDenied))
                {
                    sentences.Add(SourceSpan.FromBounds(from, start));
                    from = start;
                }
            }
        }

        if (signals.Has(Signal.Leave))
        {
            from = AddPermissions(source, sentence, from, sentences);
        }

        sentences.Add(SourceSpan.FromBounds(from, sentence.End));
    }

    // "No steroids for a month Inhaled corticosteroids allowed": what is allowed is a sentence of its own.
    private static int AddPermissions(SourceText source, SourceSpan sentence, int from, List<SourceSpan> sentences)
    {
        var text = source.Clean.AsSpan(sentence.Start, sentence.Length);
        foreach (var mention in source.MentionsIn(sentence))
        {
            var start = sentence.Start + mention.Span.Start;
            if (start > from && mention.Span.Start > 1 && char.IsAsciiLetterUpper(text[mention.Span.Start]) && mention.Span.Start + 1 < text.Length && char.IsAsciiLetterLower(text[mention.Span.Start + 1])
                && text[mention.Span.Start - 1] == ' ' && (char.IsAsciiLetterLower(text[mention.Span.Start - 2]) || char.IsAsciiDigit(text[mention.Span.Start - 2]) || text[mention.Span.Start - 2] == ')')
                && !(StartOfWordBefore(text, mention.Span.Start) is { } last && GoesOn().IsMatch(text[last..(mention.Span.Start - 1)]))
                && !text.Slice(mention.Span.Start, mention.Span.Length).ContainsAny('\'', '’') && text[..mention.Span.Start].Count('(') == text[..mention.Span.Start].Count(')') // "Kaposi's sarcoma" begins no sentence
                && IsAllowed().IsMatch(text[mention.Span.End..]) && Words(source.Clean.AsSpan(from, start - from)) >= FewestWordsDenied)
            {
                sentences.Add(SourceSpan.FromBounds(from, start));
                from = start;
            }
        }

        return from;
    }

    [GeneratedRegex(@"^[^.;:A-Z]{0,60}\b(?:allowed|permitted)\b", RegexOptions.CultureInvariant)]
    private static partial Regex IsAllowed();

    // "No inadequate function as evidenced by the following: neutrophils < 2000 Platelets < 100,000" goes on denying.
    private static bool IsDefining(SourceText source, int denied, int start) =>
        start > denied && source.Lower.AsSpan(denied, start - denied).ContainsAny(Evidence);

    private static readonly SearchValues<string> Evidence = Triggers.Of("evidenced by the following:", "defined by the following:", "defined as the following:", "defined as follows:", "indicated by the following:");

    // Behind a word that can end a sentence of some words, and before a small one.
    private static bool Opens(ReadOnlySpan<char> text, int from, int start)
    {
        var behind = text[start..].IndexOf(' ') + start + 1;
        return start >= 2 && (char.IsAsciiLetterLower(text[start - 2]) || char.IsAsciiDigit(text[start - 2]) || text[start - 2] is ')' or '%' || EndsInShortForm(text, start))
            && behind < text.Length && (char.IsAsciiLetterLower(text[behind]) || text[start] != 'N')
            && Words(text[from..(start - 1)]) >= FewestWordsDenied
            && !(StartOfWordBefore(text, start) is { } last && GoesOn().IsMatch(text[last..(start - 1)]));
    }

    // "Measurable disease Able to have a biopsy", but not a title in capitals: a small word stands on either side.
    private static bool IsOfSmallWords(ReadOnlySpan<char> text, int start) =>
        text[start..].IndexOf(' ') is var blank and > 0 && start + blank + 1 < text.Length && char.IsAsciiLetterLower(text[start + blank + 1])
        && (StartOfWordBefore(text, start) is not { } word || char.IsAsciiLetterLower(text[word]));

    // "chemotherapy or alloBMT No prior leukemia", but not "AND No prior leukemia".
    private static bool EndsInShortForm(ReadOnlySpan<char> text, int start) => (text[start..].StartsWith("No ", StringComparison.Ordinal) || text[start..].StartsWith("Must ", StringComparison.Ordinal))
        && char.IsAsciiLetterUpper(text[start - 2]) && StartOfWordBefore(text, start) is { } word && text[word..(start - 1)] is not ("AND" or "OR" or "BUT" or "WITH");

    // Whether a capitalised word follows a small one or a number anywhere, which most sentences lack.
    private static bool HasCapitalInside(ReadOnlySpan<char> text)
    {
        for (var i = 2; i < text.Length; i++)
        {
            if (char.IsAsciiLetterUpper(text[i]) && text[i - 1] == ' ' && (char.IsAsciiLetterLower(text[i - 2]) || char.IsAsciiDigit(text[i - 2]) || text[i - 2] == '%'))
            {
                return true;
            }
        }

        return false;
    }

    // Where the capitalised words begin that end with a name, if a limit follows it and a word that can end a sentence stands before them.
    private static int? StartOfSentence(SourceText source, SourceSpan sentence, SourceSpan name)
    {
        var text = source.Clean.AsSpan(sentence.Start, sentence.Length);
        var start = name.Start;
        while (start > 0 && StartOfWordBefore(text, start) is { } before && char.IsUpper(text[before]) && char.IsLower(text[Math.Min(before + 1, text.Length - 1)]))
        {
            start = before;
        }

        if (start <= 1 || !char.IsUpper(text[start]) || text[start - 1] != ' ' || !LimitFollows().IsMatch(text[name.End..]))
        {
            return null;
        }

        var isNumber = text[start - 2] == '%' || char.IsAsciiDigit(text[start - 2]);
        var isTitle = start + 1 < text.Length && char.IsLower(text[start + 1]);
        return isNumber || (isTitle && text[start - 2] == ')')
            || (!isTitle && EndsIllness(source, sentence, sentence.Start + start) && DemandFollows().IsMatch(text[name.End..]))
            || (isTitle && StartOfWordBefore(text, start) is { } last && char.IsLower(text[last]) && !GoesOn().IsMatch(text[last..(start - 1)]))
            ? sentence.Start + start
            : null;
    }

    // "No encephalopathy Bilirubin no greater than 2 mg/dL": whether an illness stands right before a place.
    private static bool EndsIllness(SourceText source, SourceSpan sentence, int start)
    {
        foreach (var mention in source.MentionsIn(sentence))
        {
            if (mention.Concept.Kind == ConceptKind.Condition && sentence.Start + mention.Span.End == start - 1)
            {
                return true;
            }
        }

        return false;
    }

    private static int? StartOfWordBefore(ReadOnlySpan<char> text, int start)
    {
        var end = start - 1;
        if (end <= 0 || text[end] != ' ' || !char.IsLetter(text[end - 1]))
        {
            return null;
        }

        while (end > 0 && text[end - 1] != ' ')
        {
            end--;
        }

        return end;
    }

    private static int Words(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var range in text.Split(' '))
        {
            count += text[range].Length > 0 ? 1 : 0;
        }

        return count;
    }

    [GeneratedRegex(@"^[^.;:]{0,30}?(?:\bat least\b|\b(?:no )?(?:greater|less|more)\b|\bwithin\b|[<>≤≥])", RegexOptions.CultureInvariant)]
    private static partial Regex LimitFollows();

    // "No liver disease PT and PTT no greater than 1.5 times normal"
    [GeneratedRegex(@"^[^.;:]{0,30}?\b(?:at least|(?:no|not) (?:greater|more|less))\b", RegexOptions.CultureInvariant)]
    private static partial Regex DemandFollows();

    // Words behind which a name is no new sentence.
    [GeneratedRegex(
        @"^(?:with|of|and|or|if|the|an?|for|in|to|ha(?:s|ve)|is|are|be|whose|than|by|on|from|as|no|not|any|other|known|elevated|abnormal|prior|previous|current|active|baseline|serum|total|plasma|low|high|increased|decreased|significant|documented|persistent|confirmed|screening|mean|resting)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex GoesOn();
}
