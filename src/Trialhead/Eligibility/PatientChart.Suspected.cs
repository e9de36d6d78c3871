using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Eligibility.Notes;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility;

/// <content>What a note only suspects: enough for who asks for a suspicion, and for nobody else.</content>
public sealed partial class PatientChart
{
    private const int LongestDoubt = 30; // characters of "strong clinical suspicion of " and the like

    /// <summary>The suspicion of an illness that a note states, or that it says there is none; null where it says neither.</summary>
    internal ConditionFact? Suspicion(Concept illness)
    {
        if (_note.Value is not { } note)
        {
            return null;
        }

        var text = Patient.Text!; // a note has a text
        ConditionFact? found = null;
        foreach (var mention in Lexicon.Recognise(text))
        {
            if (mention.Concept.Kind != ConceptKind.Condition || !Lexicon.IsA(mention.Concept, illness) || note.IsOfOther(mention.Span.Start))
            {
                continue;
            }

            var isDenied = NotSuspected().IsMatch(text, mention.Span.End);
            if (isDenied || ((SuspectedBefore().IsMatch(text[Math.Max(0, mention.Span.Start - LongestDoubt)..mention.Span.Start]) || SuspectedAfter().IsMatch(text, mention.Span.End))
                && note.Read(mention.Span).Stance == NoteStance.LeftOut))
            {
                found ??= new ConditionFact(mention.Concept.Name)
                {
                    Presence = isDenied ? Presence.Absent : Presence.Present,
                    Provenance = new Provenance("note", Span: mention.Span, Quote: Folding.CollapseSpaces(mention.Span.Of(text))),
                };
            }
        }

        return found;
    }

    [GeneratedRegex(@"(?:\b(?:suspected|suspicion of|suspicious (?:for|of)|suspects?|possible|probable|presumed|query|likely)\s+(?:an? |early |acute |severe )?|(?<![\w])\?\s?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SuspectedBefore();

    [GeneratedRegex(@"\G(?:[ -](?:virus|infection|pneumonia))?\s(?:is |was )?(?:strongly |clinically )?suspected\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SuspectedAfter();

    [GeneratedRegex(@"\G(?:[ -](?:virus|infection|pneumonia))?\s(?:is |was )?not suspected\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotSuspected();
}
