using System.Diagnostics;
using System.Globalization;
using Trialhead.Clinical;
using Trialhead.Eligibility;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Matching.Questions;

/// <summary>An answer to a question, on its way into a record.</summary>
/// <param name="QuestionId">What was asked.</param>
/// <param name="Value">The answer: a choice's value, a number, or <see cref="Question.NotSure"/>.</param>
/// <param name="Unit">The unit of a number; null for the customary one.</param>
public sealed record QuestionAnswer(string QuestionId, string Value, string? Unit = null)
{
    private const double OldestAge = 130;
    private const double LongestAgo = 36_525;

    /// <summary>The record with the answer as a fact, its origin <c>answer</c>; "not sure" leaves it as it was.</summary>
    /// <param name="patient">The record.</param>
    /// <param name="date">The day of the answer.</param>
    /// <param name="lexicon">The vocabulary that the question's id refers to.</param>
    public ParseResult<Patient> Apply(Patient patient, DateOnly date, Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(patient);
        ArgumentNullException.ThrowIfNull(lexicon);
        if (Topic.Parse(QuestionId, lexicon) is not { } topic)
        {
            return Failed("/question", QuestionId, "the id of a question");
        }

        if (Value == Question.NotSure)
        {
            return ParseResult.Of(patient);
        }

        if (TopicWords.KindOf(topic) != QuestionKind.Number)
        {
            var choices = TopicWords.Choices(topic);
            return choices.Any(choice => choice.Value == Value)
                ? ParseResult.Of(With(patient, topic, date, 0, null, lexicon))
                : Failed("/value", Value, $"one of {string.Join(", ", choices.Select(choice => choice.Value))}, {Question.NotSure}");
        }

        if (!double.TryParse(Value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            || !IsPossible(topic, number))
        {
            return Failed("/value", Value, $"a number, or {Question.NotSure}");
        }

        var isAgo = topic.Kind is TopicKind.IllnessAgo or TopicKind.TreatmentAgo;
        var code = Unit is null || isAgo || topic.Kind == TopicKind.Age ? null : UnitTable.BuiltIn.Find(Unit)?.Code;
        return (Unit is not null && isAgo && !TopicWords.Units(topic).Contains(Unit)) || (Unit is not null && topic.Kind == TopicKind.Value && !Measures(code, topic))
            ? Failed("/unit", Unit, $"a unit such as {TopicWords.Units(topic).FirstOrDefault("%")}")
            : ParseResult.Of(With(patient, topic, date, number, code, lexicon));
    }

    /// <summary>What was asked and what was answered, in plain words; null where nothing has that id.</summary>
    public (string Asked, string Said)? InWords(Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        return Topic.Parse(QuestionId, lexicon) is not { } topic ? null
            : (TopicWords.Ask(topic), Value == Question.NotSure ? "Not sure" : LabelOf(topic) ?? $"{Value} {Unit ?? TopicWords.Units(topic).FirstOrDefault("")}".Trim());
    }

    private static bool Measures(string? code, Topic topic) =>
        code is not null && (topic.Concept?.Analyte is not { } analyte || UnitTable.BuiltIn.AreComparable(code, analyte));

    private static bool IsPossible(Topic topic, double number) => double.IsFinite(number) && topic.Kind switch
    {
        TopicKind.Age => number is >= 0 and <= OldestAge,
        TopicKind.Value => true,
        _ => number is >= 0 and <= LongestAgo,
    };

    private Patient With(Patient patient, Topic topic, DateOnly date, double number, string? unit, Lexicon lexicon)
    {
        if (topic.Kind == TopicKind.Age)
        {
            return patient with { BirthDate = null, StatedAge = number, StatedOn = null };
        }

        if (topic.Kind == TopicKind.Sex)
        {
            return patient with { Sex = Value == "female" ? Sex.Female : Sex.Male, IsSexDisputed = false };
        }

        var origin = new Provenance("answer", Quote: $"{TopicWords.Ask(topic)} {Said(topic, number)}");
        var facts = Facts(patient, topic, date, number, unit, lexicon).Select(fact => fact with { Provenance = origin });
        return patient with { Facts = [.. patient.Facts.Except(Refined(patient, topic, lexicon), ReferenceEqualityComparer.Instance).Cast<Fact>(), .. facts] };
    }

    private string Said(Topic topic, double number) =>
        LabelOf(topic) ?? string.Create(CultureInfo.InvariantCulture, $"{number:0.####} {Unit ?? TopicWords.Units(topic).FirstOrDefault("")}").Trim();

    private string? LabelOf(Topic topic) => TopicWords.Choices(topic).FirstOrDefault(choice => choice.Value == Value).Label;

    private IEnumerable<Fact> Facts(Patient patient, Topic topic, DateOnly date, double number, string? unit, Lexicon lexicon)
    {
        var name = topic.Concept?.Name ?? "";
        var today = PartialDate.From(date);
        var presence = Value is "yes" or "now" or "past" ? Presence.Present : Presence.Absent;
        return topic.Kind switch
        {
            TopicKind.State => [new StateFact(topic.State) { Presence = presence, Date = today }],
            TopicKind.Activity => [new PerformanceFact(PerformanceScale.Ecog, Value[0] - '0') { Date = today }],
            TopicKind.Value => [new MeasurementFact(name, new Quantity(number, unit ?? topic.Concept?.Analyte?.Unit)) { Date = today }],
            TopicKind.Test => [new ResultFact(name, Value == "positive" ? TestResult.Positive : TestResult.Negative)],
            TopicKind.Finding => [new ResultFact(name, Value == "normal" ? TestResult.Normal : TestResult.Abnormal)],
            TopicKind.Illness => [new ConditionFact(name) { Presence = presence, IsOver = Value == "past" }],
            TopicKind.IllnessAgo => Known(patient, topic, lexicon).Select(fact => fact with { Ended = Before(date, number), IsOver = true }),
            TopicKind.IllnessKind => Narrowed(patient, topic, presence, lexicon),
            TopicKind.Stage => Known(patient, topic, lexicon).Select(fact => fact with { Stage = Value }),
            TopicKind.Family => [new FamilyHistoryFact(name) { Presence = presence }],
            TopicKind.Marker => [new BiomarkerFact(name) { Presence = presence }],
            TopicKind.Treatment => [new TreatmentFact(name) { Presence = presence, IsOngoing = Value == "now", IsOver = Value == "past" }],
            TopicKind.TreatmentAgo => Refined(patient, topic, lexicon).OfType<TreatmentFact>()
                .Append(new TreatmentFact(name))
                .Select(fact => fact with { Ended = Before(date, number), IsOver = true, IsOngoing = false }),
            TopicKind.Planned => [new TreatmentFact(name) { Presence = presence, IsPlanned = true }],
            TopicKind.Allergy => [new IntoleranceFact(name, IntoleranceKind.Allergy) { Presence = presence }],
            TopicKind.Intolerance => [new IntoleranceFact(name, IntoleranceKind.Intolerance) { Presence = presence }],
            TopicKind.Contraindication => [new IntoleranceFact(name, IntoleranceKind.Contraindication) { Presence = presence }],
            _ => throw new UnreachableException($"No fact for {topic.Kind}."),
        };
    }

    // What the answer says more exactly, and so replaces.
    private List<Fact> Refined(Patient patient, Topic topic, Lexicon lexicon) => topic.Kind switch
    {
        TopicKind.IllnessAgo or TopicKind.Stage => [.. Known(patient, topic, lexicon)],
        TopicKind.IllnessKind when Value == "yes" => [.. Known(patient, topic, lexicon)],
        TopicKind.TreatmentAgo =>
        [
            .. patient.Facts.OfType<TreatmentFact>().Where(fact => fact is { Presence: Presence.Present, Ended: null, IsPlanned: false }
                && lexicon.FindAll(fact.Name).Any(c => lexicon.IsA(c, topic.Concept!))), // this topic has one
        ],
        _ => [],
    };

    // The illness that the question is about, as the record has it; under the question's own name where it has none.
    private static List<ConditionFact> Known(Patient patient, Topic topic, Lexicon lexicon)
    {
        var known = patient.Facts.OfType<ConditionFact>()
            .Where(fact => fact.Presence == Presence.Present && lexicon.FindAll(fact.Name).Any(c => lexicon.IsA(c, topic.Concept!))) // these topics have one
            .ToList();
        return known.Count > 0 ? known : [new ConditionFact(topic.Concept!.Name)];
    }

    private static IEnumerable<Fact> Narrowed(Patient patient, Topic topic, Presence presence, Lexicon lexicon)
    {
        var word = QualifierTable.Find(topic.Detail);
        return presence == Presence.Present
            ? Known(patient, topic, lexicon).Select(fact => topic.Phase == DiseaseSetting.None && word is not null
                ? fact with { Qualifiers = [.. fact.Qualifiers, word] }
                : fact with { Setting = fact.Setting | topic.Phase })
            : [new ConditionFact(topic.Concept!.Name) // these topics have one
            {
                Presence = Presence.Absent,
                Setting = topic.Phase,
                Qualifiers = topic.Phase == DiseaseSetting.None && word is not null ? [word] : [],
            }];
    }

    // As exact as people remember: months and years ago name a month and a year.
    private PartialDate Before(DateOnly date, double number) => Unit switch
    {
        "years" => new PartialDate(date.AddMonths(-(int)(number * 12)).Year),
        "months" => date.AddDays(-(int)(number * 30.4375)) is var day ? new PartialDate(day.Year, day.Month) : default,
        "weeks" => PartialDate.From(date.AddDays(-(int)(number * 7))),
        _ => PartialDate.From(date.AddDays(-(int)number)),
    };

    private static ParseResult<Patient> Failed(string where, string found, string expected) =>
        ParseResult.Failed<Patient>(where, $"`{Folding.Shortened(found, 60)}`", expected);
}
