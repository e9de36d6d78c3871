using Trialhead.Clinical;
using Trialhead.Eligibility.Parsing.Limits;
using Trialhead.Eligibility.Parsing.Measures;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Leaves;

/// <summary>Classes of scales: "NYHA class III or IV", "ASA I-III", "Child-Pugh A", "mRS 0 or 1".</summary>
internal static class ClassGrammar
{
    private const int LongestGap = 8;
    private const int LongestGapBefore = 14;
    private const string ChildPugh = "child-pugh-score";
    private static readonly Concept ChildPughScore = Lexicon.InUse.Get(ChildPugh)!; // in the table
    private static readonly Concept Nyha = Lexicon.InUse.Get("nyha-class")!; // in the table

    public static void Read(Statement statement, List<Anchor> anchors)
    {
        foreach (var anchor in anchors)
        {
            var concept = anchor.Concepts.FirstOrDefault(c => c.Analyte?.Unit is "{score}" or "{grade}");
            if (concept is { Id: not "injury-severity-score" } && !concept.Id.StartsWith("apache", StringComparison.Ordinal)) // roman numbers are versions of this one, and stages of another "ISS"
            {
                Read(statement, anchor, concept);
            }
        }

        if (statement.Lower.Contains("class", StringComparison.Ordinal))
        {
            ReadHeartFailure(statement);
        }

        ReadChild(statement);
    }

    private static void Read(Statement statement, Anchor anchor, Concept concept)
    {
        var tokens = statement.Tokens;
        var i = anchor.End;
        while (i < tokens.Count && i < anchor.End + LongestGap && IsBridge(statement, tokens[i]))
        {
            i++;
        }

        var ahead = ComparatorReader.ReadAhead(tokens, anchor.First);
        var behindName = ahead is null && i < tokens.Count ? ComparatorReader.Read(tokens, i) : null;
        var comparator = ahead?.Comparator ?? behindName?.Comparator;
        var at = behindName?.End ?? i;
        if (Steps(statement, concept, at) is not { } steps || (steps.IsPlainNumber && ((ahead is null && comparator is not null) || (ahead is null && steps.Count == 1 && !IsOneClass(statement, concept, steps.End)))))
        {
            ReadBefore(statement, anchor, concept);
            return;
        }

        var behind = comparator is null ? ComparatorReader.ReadBehind(tokens, PastGloss(tokens, steps.End)) : null;
        var side = comparator ?? behind?.Comparator
            ?? (behind?.IsBetter is { } better ? better ? Comparator.AtMost : Comparator.AtLeast : Comparator.Equal);
        var end = behind?.End ?? steps.End;
        var start = ahead is null ? anchor.Span.Start : tokens[ahead.Value.First].Start;
        Take(statement, concept, side, steps, SourceSpan.FromBounds(start, tokens[end - 1].End));
    }

    // "NYHA class 4", "Killip 3": one class of a scale that has nothing but classes.
    private static bool IsOneClass(Statement statement, Concept concept, int end) => concept.Id is "nyha-class" or "killip-class" or "ccs-class"
        && (statement.Tokens[end - 2].Is(')') || statement.Tokens[end - 2].Cue == LimitCue.Of
            || Word(statement, statement.Tokens[end - 2]) is "class" or "classes" or "classification" or "grade" or "stage" or "nyha" or "association" or "killip" or "ccs")
        && (end >= statement.Tokens.Count || statement.Tokens[end].Mark is ',' or ';' or '.' or ')' or ':' || statement.Tokens[end].Cue is LimitCue.Or or LimitCue.And or LimitCue.At
            || Word(statement, statement.Tokens[end]) is "heart" or "congestive" or "cardiac" or "chf" or "hf" or "symptoms" or "angina");

    // "class III or IV heart failure by NYHA", "grade 2 according to Kellgren and Lawrence".
    private static void ReadBefore(Statement statement, Anchor anchor, Concept concept)
    {
        var tokens = statement.Tokens;
        var isGraded = concept.Id.EndsWith("-grade", StringComparison.Ordinal);
        for (var i = anchor.First - 2; i >= 0 && i >= anchor.First - LongestGapBefore; i--)
        {
            if (tokens[i].Mark is '.' or ';' or ',')
            {
                return;
            }

            var isGrade = isGraded && Word(statement, tokens[i]) is "grade" or "grades";
            if ((isGrade || Word(statement, tokens[i]) is "class" or "classes") && Steps(statement, concept, i + 1) is { } steps
                && (isGrade || !steps.IsPlainNumber) && steps.End <= anchor.First)
            {
                (i, steps) = FromFirst(statement, concept, i, steps);
                Take(statement, concept, SideOf(tokens, i, steps.End), steps, SourceSpan.FromBounds(tokens[i].Start, anchor.Span.End));
                return;
            }
        }
    }

    // "class III or class IV heart failure by NYHA": the first of the classes that end together.
    private static (int At, (double Low, double High, int Count, int End, bool IsPlainNumber) Steps) FromFirst(
        Statement statement, Concept concept, int at, (double Low, double High, int Count, int End, bool IsPlainNumber) steps)
    {
        const int Furthest = 5;
        for (var i = at - 2; i >= 0 && i >= at - Furthest; i--)
        {
            if (Word(statement, statement.Tokens[i]) is "class" or "classes" && Steps(statement, concept, i + 1) is { } wider && wider.End == steps.End)
            {
                return (i, wider);
            }
        }

        return (at, steps);
    }

    // "> class II", "class III or more": the side that stands before or behind a class.
    private static Comparator SideOf(List<Token> tokens, int at, int end) =>
        ComparatorReader.ReadAhead(tokens, at)?.Comparator ?? ComparatorReader.ReadBehind(tokens, PastGloss(tokens, end))?.Comparator ?? Comparator.Equal;

    // "class II (mild) and above": past a word in brackets.
    private static int PastGloss(List<Token> tokens, int at) => at + 2 < tokens.Count && tokens[at].Is('(') && tokens[at + 1].Kind == TokenKind.Word && tokens[at + 2].Is(')') ? at + 3 : at;

    // "Child B and C", whose second name is left out; a child of group b is written small.
    private static void ReadChild(Statement statement)
    {
        var tokens = statement.Tokens;
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (Word(statement, tokens[i]) is not "child")
            {
                continue;
            }

            var at = Word(statement, tokens[i + 1]) is "class" or "grade" or "score" or "stage" ? i + 2 : i + 1;
            if (Steps(statement, ChildPughScore, at) is { IsPlainNumber: false } steps && char.IsAsciiLetterUpper(statement.Text[tokens[at].Start]))
            {
                Take(statement, ChildPughScore, Comparator.Equal, steps, SourceSpan.FromBounds(tokens[i].Start, tokens[steps.End - 1].End));
            }
        }
    }

    // "class III or IV heart failure", "heart failure (class III)": only one classification of it counts so.
    private static void ReadHeartFailure(Statement statement)
    {
        var tokens = statement.Tokens;
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (Word(statement, tokens[i]) is not ("class" or "classes") || Steps(statement, Nyha, i + 1) is not { IsPlainNumber: false } steps)
            {
                continue;
            }

            var span = SourceSpan.FromBounds(tokens[i].Start, tokens[steps.End - 1].End);
            var before = (ComparatorReader.ReadAhead(tokens, i)?.First ?? i) - 1;
            if (statement.IsFree(span) && (IsHeartFailure(statement, steps.End, 1) || IsHeartFailure(statement, before, -1)))
            {
                Take(statement, Nyha, SideOf(tokens, i, steps.End), steps, span);
            }
        }
    }

    private static bool IsHeartFailure(Statement statement, int at, int step)
    {
        const int Furthest = 4;
        var (hasHeart, hasFailure) = (false, false);
        for (var i = at; i >= 0 && i < statement.Tokens.Count && Math.Abs(i - at) < Furthest; i += step)
        {
            var word = Word(statement, statement.Tokens[i]);
            (hasHeart, hasFailure) = (hasHeart || word is "heart" or "cardiac" or "chf", hasFailure || word is "failure" or "chf");
            if (!hasHeart && !hasFailure && statement.Tokens[i].Mark is not '(' && word is not ("congestive" or "chronic" or "symptomatic" or "of"))
            {
                return false;
            }
        }

        return hasHeart && hasFailure;
    }

    private static void Take(
        Statement statement, Concept concept, Comparator side, (double Low, double High, int Count, int End, bool IsPlainNumber) steps, SourceSpan span)
    {
        if (Criterion(concept, side, steps, span.Shift(statement.Offset)) is { } criterion)
        {
            statement.Take(span, criterion);
        }
    }

    private static Criterion? Criterion(Concept concept, Comparator side, (double Low, double High, int Count, int End, bool IsPlainNumber) steps, SourceSpan span)
    {
        MeasurementCriterion Leaf(Comparator comparator, double value) => new(concept, comparator, new Quantity(value, concept.Analyte!.Unit)) { Span = span };
        return side switch
        {
            Comparator.Less => Leaf(Comparator.Less, steps.Low),
            Comparator.AtMost => Leaf(Comparator.AtMost, steps.High),
            Comparator.More => Leaf(Comparator.More, steps.High),
            Comparator.AtLeast => Leaf(Comparator.AtLeast, steps.Low),
            _ when steps.Low < steps.High => new AllOfCriterion([Leaf(Comparator.AtLeast, steps.Low), Leaf(Comparator.AtMost, steps.High)]) { Span = span },
            _ => Leaf(Comparator.Equal, steps.Low),
        };
    }

    // "III", "II-IV", "A or B", "0, 1": the lowest, the highest, how many, and the index past them.
    private static (double Low, double High, int Count, int End, bool IsPlainNumber)? Steps(Statement statement, Concept concept, int at)
    {
        if (Step(statement, concept, at) is not { } first)
        {
            return null;
        }

        var (low, high, count, end, isPlain) = (first.Low, first.High, 1, at + 1, first.IsNumber);
        var tokens = statement.Tokens;
        while (true)
        {
            var next = end;
            while (next < tokens.Count && next < end + 4 && (tokens[next].Cue is LimitCue.To or LimitCue.Or or LimitCue.And || tokens[next].Mark is '-' or ',' or '/' or '&'
                || Word(statement, tokens[next]) is "class" or "grade" or "score"))
            {
                next++;
            }

            if ((next == end && !IsNextRoman(statement, concept, high, end, isPlain)) || Step(statement, concept, next) is not { } step || step.IsNumber != isPlain || (isPlain && tokens[end].Is('-'))
                || (isPlain && tokens[end].Cue == LimitCue.To))
            {
                return (low, high, count, end, isPlain);
            }

            // "0, 4 or 5" leaves a gap that a range would fill.
            if (step.Low > high + 1 && !tokens[end].Is('-') && tokens[end].Cue != LimitCue.To)
            {
                return null;
            }

            (low, high) = (Math.Min(low, step.Low), Math.Max(high, step.High));
            (count, end) = (count + 1, next + 1);
        }
    }

    // "classes III IV": what joined the two got lost.
    private static bool IsNextRoman(Statement statement, Concept concept, double high, int at, bool isPlain) =>
        !isPlain && concept.Id == Nyha.Id && Step(statement, concept, at) is { IsNumber: false } next && next.Low == high + 1;

    private static (double Low, double High, bool IsNumber)? Step(Statement statement, Concept concept, int at)
    {
        if (at >= statement.Tokens.Count)
        {
            return null;
        }

        var token = statement.Tokens[at];
        if (token.Kind == TokenKind.Number)
        {
            return IsStep(concept, token.Value) && !IsUnit(statement, at + 1) ? (token.Value, token.Value, true) : null;
        }

        var word = Word(statement, token);
        if (concept.Id == ChildPugh)
        {
            // Points 5-6, 7-9 and 10-15 are classes A, B and C.
            (double, double, bool)? points = word switch
            {
                "a" => (5, 6, false),
                "b" => (7, 9, false),
                "c" => (10, 15, false),
                "a5" => (5, 5, false),
                "a6" => (6, 6, false),
                "b7" => (7, 7, false),
                "b8" => (8, 8, false),
                "b9" => (9, 9, false),
                _ => null,
            };
            return points;
        }

        var roman = word switch { "i" => 1, "ii" => 2, "iii" => 3, "iv" => 4, "v" => 5, "vi" => 6, _ => 0 };
        return roman > 0 ? (roman, roman, false) : null;
    }

    // Clinical dementia ratings go by halves, other scales by whole steps.
    private static bool IsStep(Concept concept, double value) => value <= 10 && (value == Math.Floor(value) || (concept.Id == "cdr" && value == 0.5));

    private static bool IsUnit(Statement statement, int at) => at < statement.Tokens.Count
        && (statement.Tokens[at].Cue is LimitCue.Name or LimitCue.Times || statement.Tokens[at].Is('%')
            || Word(statement, statement.Tokens[at]) is "weeks" or "months" or "years" or "hours" or "points");

    private static bool IsBridge(Statement statement, Token token) => token.Cue switch
    {
        LimitCue.Be or LimitCue.Of or LimitCue.The or LimitCue.From or LimitCue.Between or LimitCue.At => true,
        LimitCue.Name => Word(statement, token) is not ("part" or "section"),
        LimitCue.A => Word(statement, token) is not "a" || statement.Text[token.Start] == 'a',
        LimitCue.None when token.Kind == TokenKind.Mark => token.Mark is '(' or ')' or ':' or ',' or '[' or '"',
        LimitCue.None => Word(statement, token) is "class" or "classes" or "functional" or "classification" or "status" or "score" or "scale" or "level" or "levels"
            or "nyha" or "asa" or "heart" or "cardiac" or "failure" or "symptoms" or "category" or "congestive" or "physical" or "cirrhosis" or "liver"
            or "disease" or "function" or "hepatic" or "impairment" or "points" or "mrs" or "cdr" or "fc",
        _ => false,
    };

    private static ReadOnlySpan<char> Word(Statement statement, Token token) => statement.Lower.AsSpan(token.Start, token.End - token.Start);
}
