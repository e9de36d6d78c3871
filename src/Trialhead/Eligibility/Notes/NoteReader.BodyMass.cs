using Trialhead.Clinical;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Notes;

/// <content>The body mass index of weight and height.</content>
public static partial class NoteReader
{
    private const double Grown = 18; // years; children are weighed and measured apart

    // None where the note gives either of them twice, or the index itself.
    private static IEnumerable<MeasurementFact> BodyMass(List<MeasurementFact> values, double? age, Lexicon lexicon)
    {
        var (weights, heights) = (InUnit("body-weight", "kg"), InUnit("body-height", "m"));
        if (age >= Grown && weights is [{ } weight] && heights is [{ } height] && height.Number is > 1 and < 2.5
            && InUnit("body-mass-index", "kg/m2").Count == 0)
        {
            yield return new MeasurementFact("body mass index", new Quantity(Math.Round(weight.Number / (height.Number * height.Number), 1), "kg/m2"))
            {
                Provenance = weight.Fact.Provenance,
            };
        }

        List<(MeasurementFact Fact, double Number)> InUnit(string id, string unit) =>
        [
            .. from value in values
               let concept = lexicon.Find(value.Name, ConceptKind.Analyte)
               where concept?.Id == id
               let number = concept.Analyte is { } analyte ? UnitTable.BuiltIn.Convert(value.Value.Value, value.Value.Unit ?? analyte.Unit, unit, analyte) : null
               where number is not null
               select (value, number.Value),
        ];
    }
}
