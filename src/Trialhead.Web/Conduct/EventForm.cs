using Trialhead.Protocol.Conduct;
using Trialhead.Web.Languages;

namespace Trialhead.Web.Conduct;

/// <summary>A form in which one kind of event is recorded, and corrected.</summary>
/// <param name="Word">Its word in addresses.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Button">What its button says.</param>
public sealed record EventForm(string Word, Bilingual Title, Bilingual Button)
{
    /// <summary>The field for the day, which most forms have.</summary>
    public const string Date = "date";

    /// <summary>The field for the reason.</summary>
    public const string Why = "why";

    /// <summary>How much it is called for.</summary>
    public required Func<FormSubject, FormStanding> Standing { get; init; }

    /// <summary>Its fields.</summary>
    public required Func<FormSubject, IReadOnlyList<FormField>> Fields { get; init; }

    /// <summary>Makes events of what was typed, when every field by itself is in order; null for a form that is taken in otherwise.</summary>
    public Func<FormSubject, FormValues, FormReading>? Read { get; init; }

    /// <summary>What must be typed to get an event again; null where it is of another kind, or cannot be corrected.</summary>
    public Func<FormSubject, StudyEvent, IReadOnlyDictionary<string, string>?> Fill { get; init; } = (_, _) => null;

    /// <summary>The field at which the rules' refusals stand, where they are about neither the day nor a reason.</summary>
    public string Blamed { get; init; } = Date;

    /// <summary>What should be known before it is sent; null for nothing.</summary>
    public Bilingual? Warning { get; init; }

    /// <summary>A refusal of the rules, at the field that it is about.</summary>
    public FormProblem Refused(FormSubject subject, IReadOnlyList<StudyEvent> events, Text.Problem problem)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(problem);
        var names = Fields(subject).Select(field => field.Name).ToHashSet();
        var field = events.Any(happened => ConductRules.CheckDay(subject.Events, happened, subject.Today) == problem) ? Date
            : names.Contains(Why) && problem.Expected.EndsWith("a reason", StringComparison.Ordinal) ? Why
            : Blamed;
        return FormProblem.Of(names.Contains(field) ? field : "", problem);
    }
}
