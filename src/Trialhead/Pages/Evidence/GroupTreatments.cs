using Trialhead.Text;
using Trialhead.Trials;
using Trialhead.Vocabulary;

namespace Trialhead.Pages.Evidence;

/// <summary>Tells which interventions a group of the results received; the results name no arm.</summary>
/// <remarks>
/// By the arm of the same name, else by what every arm receives and by the treatments that the group's title, or else its
/// description, names. A group whose title speaks of a placebo or a control receives only what the title names.
/// </remarks>
internal sealed class GroupTreatments
{
    private const int ShortestName = 4;
    private static readonly string[] Controls = ["placebo", "sham", "control", "no treatment", "vehicle", "observation"];
    private static readonly string[] Joints = ["+", " plus ", " and ", " with ", ","];

    private readonly (string Label, int[] Receives)[] _arms;
    private readonly int[] _everywhere;
    private readonly (int Index, string[] Names, Concept[] Concepts)[] _treatments;

    public GroupTreatments(Trial trial)
    {
        _treatments =
        [
            .. TrialTreatment.Of(trial).Where(treatment => !treatment.IsEmpty).Select(treatment => (
                treatment.Index,
                (string[])[.. treatment.Intervention.OtherNames.Prepend(treatment.Intervention.Name)
                    .Where(name => name.Length >= ShortestName).Select(Folding.Fold)],
                (Concept[])[.. treatment.Concepts])),
        ];
        _arms = [.. trial.Arms.Select(arm => (Key(arm.Label), Places(trial, arm)))];
        _everywhere = _arms.Length == 0
            ? trial.Interventions.Count == 1 ? [0] : []
            : [.. _arms.Select(arm => arm.Receives).Aggregate((all, arm) => [.. all.Intersect(arm)])];
    }

    /// <summary>The places of the interventions that a group received, in order; empty where that cannot be told.</summary>
    public IReadOnlyList<int> Of(string? title, string? description)
    {
        var key = Key(title ?? "");
        var arm = Array.FindIndex(_arms, candidate => candidate.Label == key);
        if (arm >= 0 && _arms[arm].Receives.Length > 0)
        {
            return _arms[arm].Receives;
        }

        var named = Named(title ?? "");
        if (named.Length == 0 && !IsControl(title ?? ""))
        {
            named = Named(description ?? "");
        }

        return [.. named.Concat(_everywhere).Distinct().Order()];
    }

    private int[] Named(string text)
    {
        var told = string.Join(". ", text.Split(". ").Select(WithoutPlacebo));
        var folded = Folding.Fold(told);
        var concepts = Lexicon.InUse.Recognise(told).Select(mention => mention.Concept).ToHashSet();
        return
        [
            .. _treatments.Where(treatment => Array.Exists(treatment.Names, name => folded.Contains(name, StringComparison.Ordinal))
                || Array.Exists(treatment.Concepts, concepts.Contains)).Select(treatment => treatment.Index),
        ];
    }

    // What follows "placebo" says what it stands for, up to what is given with it.
    private static string WithoutPlacebo(string sentence)
    {
        var cut = sentence.IndexOf("placebo", StringComparison.OrdinalIgnoreCase);
        if (cut < 0)
        {
            return sentence;
        }

        var next = Joints.Select(joint => sentence.IndexOf(joint, cut, StringComparison.OrdinalIgnoreCase)).Where(at => at > 0).DefaultIfEmpty(sentence.Length).Min();
        return sentence[..cut] + sentence[next..];
    }

    private static int[] Places(Trial trial, Arm arm) =>
    [
        .. trial.Interventions.Select((intervention, i) => (intervention, i))
            .Where(item => arm.InterventionNames.Contains(item.intervention.Name)).Select(item => item.i),
    ];

    private static bool IsControl(string title) =>
        Array.Exists(Controls, word => title.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static string Key(string title) => string.Concat(Folding.Fold(title).Where(char.IsLetterOrDigit));
}
