using System.Buffers;
using System.Text.RegularExpressions;
using Trialhead.Eligibility.Parsing.Words;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Chunks;

/// <summary>Stretches of time before the trial: "within 6 months", "in the past year", "less than 4 weeks before enrollment".</summary>
internal static partial class WindowGrammar
{
    /// <summary>The windows of a statement, left to right; those after an event other than the trial ("within 2 days of surgery") are none.</summary>
    /// <returns>With each, whether the thing must lie before the stretch ("at least 4 weeks since").</returns>
    public static List<(SourceSpan Span, TimeWindow Window, bool IsBefore)> Read(Statement statement)
    {
        if (!statement.HasTimeUnit)
        {
            return None;
        }

        List<(SourceSpan Span, TimeWindow Window, bool IsBefore)>? windows = null;
        var (text, words, until) = (statement.Lower, statement.Words, statement.LastTimeUnit);
        for (var m = Washouts.Next(text, words, 0, until); m is not null; m = Washouts.Next(text, words, m.Index + m.Length, until))
        {
            // "Stable for at least 8 weeks before entry" lasts until then; "off aspirin for at least 8 weeks" has ended before.
            // "At least 12 weeks prior therapy" is no time before anything.
            var isLength = m.Value.EndsWith("s prior", StringComparison.Ordinal) && IsWordNext(text, m.Index + m.Length);
            if (!isLength && !LastsTill().IsMatch(text.AsSpan(0, m.Index)) || HasEnded().IsMatch(text.AsSpan(0, m.Index)))
            {
                (windows ??= []).Add((new SourceSpan(m.Index, m.Length), Of(m), true));
            }
        }

        if (text.AsSpan().ContainsAny(ElapsedWords))
        {
            AddBefore(Elapsed().Match(text), ref windows);
        }

        if (windows is not null && text.Contains("since", StringComparison.Ordinal))
        {
            AddBefore(MoreSince().Match(text, windows[0].Span.End), ref windows); // "at least 4 weeks since surgery and 2 weeks since radiotherapy"
        }

        var hasOnset = text.Contains("onset", StringComparison.Ordinal);
        var end = 0;
        for (var m = Windows.Next(text, words, 0, until); m is not null; m = Windows.Next(text, words, end, until))
        {
            (end, var isAnchored) = Reach(text, m);
            if (isAnchored)
            {
                end = Past(WithOwn(), text, end);
                end = OfDose().IsMatch(text.AsSpan(m.Index, end - m.Index)) ? PastOwnTreatment(statement, end) : end;
            }
            else if (!isAnchored && m.ValueSpan[0] is 'l' or 'f' or '<' && Past(Since(), text, end) is var since && since > end)
            {
                (end, isAnchored) = (since, true); // "less than 3 weeks since chemotherapy"
            }

            var span = SourceSpan.FromBounds(hasOnset ? OnsetBefore(statement, m.Index) : m.Index, end);
            var isAfterEvent = !isAnchored && (m.Groups["bare"].Success || AfterEvent().IsMatch(text, end)); // "in the month before his wedding"
            if (!isAfterEvent && statement.IsFree(span) && windows?.Exists(other => other.Span.Overlaps(span)) != true)
            {
                (windows ??= []).Add((span, Of(m), false));
            }
        }

        if (statement.IsDenied)
        {
            ReadDenied(statement, ref windows);
        }

        if (windows?.Count > 1)
        {
            windows.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        }

        return windows ?? None;
    }

    private static readonly List<(SourceSpan Span, TimeWindow Window, bool IsBefore)> None = [];

    // "Stroke onset within 6 hours", "a stroke with symptom onset within 24 hours": a stroke within that time.
    private static int OnsetBefore(Statement statement, int at)
    {
        const int Nearest = 40;
        if (Onset().Match(statement.Lower[..at]) is not { Success: true } onset)
        {
            return at;
        }

        foreach (var mention in statement.Mentions)
        {
            if (mention.Concept.Kind == ConceptKind.Condition && mention.Span.End <= onset.Index + 1 && onset.Index - mention.Span.End < Nearest
                && Lexicon.InUse.Get("symptom-or-sign") is { } symptom && !Lexicon.InUse.IsA(mention.Concept, symptom))
            {
                return onset.Index;
            }
        }

        return at;
    }

    [GeneratedRegex(@"(?:,?\s*\bwith\s+)?(?:\b(?:an?|the|acute|sudden|clinical|neurological)\s+)*(?:\bsymptoms?\s+)?\bonset(?:\s+of\s+(?:the\s+)?(?:symptoms?|disease|illness))?\s+$", RegexOptions.CultureInvariant)]
    private static partial Regex Onset();

    // A match and those that follow, each as a time that must have passed, where none is told already.
    private static void AddBefore(Match m, ref List<(SourceSpan Span, TimeWindow Window, bool IsBefore)>? windows)
    {
        for (; m.Success; m = m.NextMatch())
        {
            var span = new SourceSpan(m.Index, m.Length);
            if (windows?.Exists(other => other.Span.Overlaps(span)) != true)
            {
                (windows ??= []).Add((span, Of(m), true));
            }
        }
    }

    // "Not treated with A for 6 months before entry", "no B for the past year": what is demanded not to be has not been within that time.
    private static void ReadDenied(Statement statement, ref List<(SourceSpan Span, TimeWindow Window, bool IsBefore)>? windows)
    {
        var (text, words, until) = (statement.Lower, statement.Words, statement.LastTimeUnit);
        for (var m = Stretches.Next(text, words, 0, until); m is not null; m = Stretches.Next(text, words, m.Index + m.Length, until))
        {
            var span = new SourceSpan(m.Index, m.Length);
            if (statement.IsFree(span) && !KeptUp().IsMatch(text.AsSpan(0, m.Index)))
            {
                windows?.RemoveAll(other => other.Span.Overlaps(span));
                (windows ??= []).Add((span, Of(m), false));
            }
        }
    }

    // What may stand behind a window, tried piece by piece: the compiler leaves a pattern of all of it unoptimised.
    private static (int End, bool IsAnchored) Reach(string text, Match window)
    {
        var isLed = window.Groups["led"].Success;
        var end = isLed ? Past(HalfLife(), text, window.Index + window.Length) : window.Index + window.Length;
        var anchored = Past(ToTrial(), text, end);
        anchored = anchored < text.Length && text.AsSpan(anchored).ContainsAnyInRange('0', '9') ? Math.Max(anchored, Past(ToCodeName(), text, end)) : anchored;
        return (isLed ? Past(HalfLife(), text, anchored) : anchored, anchored > end);
    }

    // "Within 8 weeks of the first dose of cytisine": whatever the study gives is no demand.
    private static int PastOwnTreatment(Statement statement, int end)
    {
        foreach (var mention in statement.Mentions)
        {
            if (mention.Span.Start > end && mention.Concept.Kind is ConceptKind.Drug or ConceptKind.DrugClass or ConceptKind.Procedure
                && statement.Lower.AsSpan(end, mention.Span.Start - end).Trim() is "" or "the" or "study")
            {
                return mention.Span.End;
            }
        }

        return Past(CodeName(), statement.Lower, end);
    }

    private static int Past(Regex pattern, string text, int at) => pattern.Match(text, at) is { Success: true } match ? at + match.Length : at;

    private static readonly CuedPattern Washouts = new(
        Washout(),
        ["at least", "more than", "greater than", "a minimum of", "minimum of", "longer than", "no less than", "not less than"],
        "≥>");

    private static readonly SearchValues<string> ElapsedWords = Triggers.Of("elapsed", "passed since", "or more since", "or longer since", "or more from", "or more after", "washout", "wash-out", "wash out");

    private static readonly CuedPattern Stretches = new(Stretch(), ["for "]);

    private static readonly CuedPattern Windows = new(
        Window(),
        ["within", "in ", "during", "over ", "less than", "fewer than", "not more than", "no more than", "under ", "last", "past", "previous", "preceding"],
        "<≤");

    /// <summary>The length of time that a match gives by its number (group <c>n</c>; none is one) and unit (group <c>unit</c>).</summary>
    public static TimeWindow Of(Match m)
    {
        var (number, unit) = (m.Groups["n"].Success ? m.Groups["n"].Value : "1", m.Groups["unit"].Value);
        return new(TimeWindow.DaysOf(number, unit), $"{number} {unit}");
    }

    private const string Anchor =
        @"(?:\s*(?:prior to|before|preceding|previous to|of|from|to|in advance of|earlier than|leading up to)\s+(?:the\s+|their\s+)?(?:(?:date|time|day|moment)\s+of\s+(?:the\s+|their\s+)?)?(?:study\s+|first\s+|1st\s+|initial\s+|trial\s+|planned\s+|anticipated\s+|expected\s+|scheduled\s+|index\s+|baseline\s+|protocol\s+|present\s+|current\s+)*(?:screening|enrol?lment|enrol?ling|enrolling|randomi[sz]ation|randomi[sz]ed|entry|entering|registration|registering|inclusion|baseline|start|starting|beginning|initiation|initiating|study|trial|day [01]|cycle 1|c1d1|visit|dose|dosing|treatment|drug|administration|medication|receiving|receipt|signing|consent|informed consent|icf|participation|participating|commencing|commencement|assessment|leukapheresis|apheresis|lymphodepletion|infusion|vaccination|vaccine|joining|recruitment|intervention|injection|conditioning|procedure|surgery|operation|admission|therapy(?=\s*(?:[.,;:)]|$)))\b(?:\s+(?:to|into)\s+(?:the\s+|an?\s+)?(?:[\w-]+\s+){0,2}(?:facility|hospital|unit|cent(?:er|re)|clinic|study|trial|program|site)\b)?(?:\s+(?:of|the|any|visit|1|day|drug|dose|doses|signing|informed|consent|icf|ip|receiving|treatment|study entry|into|in|this|trial|investigational|product|study|enrol?lment|medication|therapy|first|date|time|period|and(?= (?:have|has|had|are|is|were|was|did|do|does) not\b)|(?:and|or)(?= (?:the |first |study )*(?:(?:throughout|during|randomi[sz]ation|screening|enrol?lment|registration|inclusion|baseline|entry|consent|informed consent|dosing|administration)\b|(?:treatment|therapy|study|trial|dose|drug|visit|infusion|vaccination)s?(?: (?:start|entry|initiation|period|drug|treatment|participation|enrol?lment|1|visit))?\s*(?:[.,;:)]|$)))|throughout|during|protocol|randomi[sz]ation|screening|agent|infusion|administration|intervention|vaccines?|vaccination|form|baseline|registration|\(\w+\))\b)*|\s+(?:ago|prior|earlier|previously|beforehand)\b|\s*(?:prior to|before)\b(?=\s*(?:[.,;)]|$)))";

    [GeneratedRegex(
        @"\G(?:(?<led>(?:\b(?:within|in|during|over|less than|fewer than|not more than|no more than|under)|<|≤)\s*(?:or equal to\s*)?(?:(?:the\s+)?(?:(?:last|past|previous|preceding|prior|recent)\s+)?(?:(?<n>\d+(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)\b|an?\b)|(?:the\s+)?(?:last|past|previous|preceding|prior)\b)\s*(?:(?:last|past|previous|preceding)\s+)?(?:\(\d+\)\s*|\(\w+\)\s*|full\s+|calendar\s+)?-?\s*(?<unit>hours?|hrs?|days?|weeks?|wks?|months?|years?|yrs?)\b(?!\s+(?:of age|old|of gestation))(?:-?\s*(?:period|interval))?)|\b(?:in|during|within|over)\s+the\s+(?<bare>(?<unit>day|week|month|year))(?=\s+(?:immediately\s+)?(?:before|prior|preceding|leading|previous))|\b(?:last|past|previous|preceding)\s+(?:(?<n>\d+)\s*)?(?<unit>days?|weeks?|months?|years?)\b)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Window();

    [GeneratedRegex(@"\G" + Anchor, RegexOptions.CultureInvariant)]
    private static partial Regex ToTrial();

    [GeneratedRegex(
        @"\G\s*,?\s*\(?(?:or|and)\s+(?:within\s+|less than\s+)?(?:\d+|five|two|three)\s+(?:times the\s+)?(?:elimination\s+|terminal\s+|drug\s+|pharmacokinetic\s+)?half-?\s?li(?:fe|ves)(?:\s*\(t1/2\))?(?:\s+of\s+(?:the\s+|that\s+)?(?:\w+\s+){0,2}(?:drug|agent|product|medication|treatment|compound))?\)?(?:,?\s*\(?(?:whichever|which ever)\s+(?:is|was|comes)?\s*(?:the\s+)?(?:longer|shorter|greater|later|longest|first)\)?,?)?",
        RegexOptions.CultureInvariant)]
    private static partial Regex HalfLife();

    [GeneratedRegex(
        @"\G(?:\b(?:at least|more than|greater than|a minimum of|minimum of|longer than|no less than|not less than)|≥|>=?)\s*(?<n>\d+(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)\s*(?:\(\d+\)\s*|full\s+)?-?\s*(?<unit>hours?|days?|weeks?|months?|years?)(?:\s*\([^)]{1,40}\))?\s*(?:(?:have |has |must have |should have |since |elapsed |passed )*\b(?:since|after|from|following|out from|post)\b(?:\s+(?:the\s+)?(?:last|completion of|end of|prior|previous|most recent|any|discontinuation of|the))*|" + Anchor + ")",
        RegexOptions.CultureInvariant)]
    private static partial Regex Washout();

    [GeneratedRegex(
        @"\Gfor\s+(?:a\s+(?:period|minimum)\s+of\s+)?(?:(?:at least|a minimum of|more than|≥|>)\s*)?(?:(?:the\s+)?(?<past>last|past|previous|preceding|prior)\s+)?(?:(?<n>\d+(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)\s*-?\s*|an?\s+|(?(past)|(?!)))(?<unit>days?|weeks?|months?|years?)\b(?:" + Anchor + @"|(?(past)|(?=\s*(?:[.;,)]|$))(?<=\bfor (?:at least |a minimum of |≥\s*|a (?:period|minimum) of (?:at least )?)[^>]{1,20})))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Stretch();

    // "Four weeks or more since the last dose of", "4 weeks must have elapsed since", "a washout period of 2 weeks from", "a 2-week washout of".
    [GeneratedRegex(
        @"(?:\b(?:at least|more than|a minimum of|minimum of)\s+|[≥>]=?\s*|\b)(?<n>" + Number + @")(?:\s*\(\d+\))?\s*-?\s*(?<unit>hours?|days?|weeks?|months?|years?)\s+(?:or (?:more|longer) (?:must (?:have )?)?(?:elapsed )?(?:since|from|after)|(?:must (?:have )?|should (?:have )?|have |has |will have )?(?:elapsed|passed) (?:since|from|after)|(?:drug )?wash-?\s?out(?: period| phase| interval)?(?: (?:of|from|for|since|after|between))?)\b(?:\s+(?:the\s+)?(?:last|completion of|end of|prior|previous|most recent|any|all|discontinuation of|the))*"
        + @"|\bwash-?\s?out(?: period| phase| interval)? (?:of|for) (?:at least |a minimum of |more than |[≥>]=?\s*)?(?<n>" + Number + @")(?:\s*\(\d+\))?\s*-?\s*(?<unit>hours?|days?|weeks?|months?|years?)(?: (?:of|from|for|since|after))?\b(?:\s+(?:the\s+)?(?:last|prior|previous|any|all|discontinuation of|the))*",
        RegexOptions.CultureInvariant)]
    private static partial Regex Elapsed();

    [GeneratedRegex(@"(?<=(?:\b(?:and|or)|,)\s+)(?<n>" + Number + @")(?:\s*\(\d+\))?\s*-?\s*(?<unit>hours?|days?|weeks?|months?|years?)\s+since\b(?:\s+(?:the\s+)?(?:last|completion of|end of|prior|previous|most recent|any|all|discontinuation of|the))*", RegexOptions.CultureInvariant)]
    private static partial Regex MoreSince();

    private const string Number = @"\d+(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";

    // "No stable dose for at least 3 months before entry" asks for how long it goes on.
    [GeneratedRegex(
        @"\b(?:stable|steady|constant|unchanged|regular|consistent|continu\w*|able|willing|maintain\w*|more|less|last\w*|persist\w*|longer|change[sd]?|interrupt\w*)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex KeptUp();

    private static bool IsWordNext(string text, int at) => at + 1 < text.Length && text[at] == ' ' && char.IsAsciiLetter(text[at + 1]);

    [GeneratedRegex(@"\b(?:for|stable|unchanged|constant)\s+(?:a\s+|the\s+)?(?:(?:period|duration|minimum)\s+of\s+)?$|\b(?:stable|unchanged|constant|steady)\b[^,;.:]{0,60}$|\b(?:in (?:use|place)|begun|started|initiated|commenced|established|inserted)\s+$", RegexOptions.CultureInvariant)]
    private static partial Regex LastsTill();

    [GeneratedRegex(@"\b(?:off|abstain\w*|abstinen\w*|discontinu\w*|stop\w*|ceas\w*|free|(?<!\bwith (?:or|and) )without|no|not|never|wash\w*|withdr\w*|withh\w*|interrupt\w*|suspend\w*|naive|refrain\w*|avoid\w*)\b", RegexOptions.CultureInvariant)]
    private static partial Regex HasEnded();

    // "Prior to treatment with study drugs", "of treatment with" and then its name.
    [GeneratedRegex(@"\G(?<=\b(?:treatment|therapy|dosing))\s+with(?:\s+(?:the\s+)?(?:study|trial|investigational)\s+(?:drugs?|products?|medications?|agents?|vaccines?)(?:\(s\))?)?\b", RegexOptions.CultureInvariant)]
    private static partial Regex WithOwn();

    [GeneratedRegex(@"\G\s+[a-z]{1,6}-?\d{2,}\w*\b", RegexOptions.CultureInvariant)]
    private static partial Regex CodeName();

    // "Within 7 days prior to MS-325 administration"
    [GeneratedRegex(@"\G\s*(?:prior to|before|of)\s+(?:the\s+)?(?:first\s+)?[a-z]{1,6}-?\d{2,}\w*\s+(?:administration|dosing|doses?|treatment|infusion|injection)\b", RegexOptions.CultureInvariant)]
    private static partial Regex ToCodeName();

    [GeneratedRegex(@"\b(?:doses?|administration|start|starting|initiation|initiating|beginning|infusion|injection|receiving|receipt|treatment) (?:of|with)$", RegexOptions.CultureInvariant)]
    private static partial Regex OfDose();

    [GeneratedRegex(@"\G\s+(?:have\s+|has\s+)?(?:elapsed\s+|passed\s+)?(?:since|from|after)\b(?:\s+(?:the\s+)?(?:last|completion of|end of|prior|previous|most recent|any|discontinuation of))*(?=\s+[a-z])(?!\s+(?:\w+\s+)?(?:diagnos|onset|symptom|birth|deliver|stroke|injury|menses|menstru|last|menopaus|first|initial|disease))", RegexOptions.CultureInvariant)]
    private static partial Regex Since();

    [GeneratedRegex(@"\G\s*(?:after|following|of|from|since|post)\b", RegexOptions.CultureInvariant)]
    private static partial Regex AfterEvent();
}
