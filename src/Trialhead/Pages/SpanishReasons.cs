using System.Globalization;
using Trialhead.Clinical;
using Trialhead.Eligibility;
using Trialhead.Pages.Criteria;
using Trialhead.Vocabulary;

namespace Trialhead.Pages;

/// <summary>Says in Spanish, to the reader, why a criterion got its verdict.</summary>
/// <remarks>Goes the way of the English reasons: down to the parts that carry the verdict. Words of the record stay out, as they are English.</remarks>
internal static class SpanishReasons
{
    private const string NotRead = "Una parte del texto no se pudo interpretar.";

    /// <summary>One sentence, or a few.</summary>
    public static string Of(Explanation node) => node.Judged switch
    {
        NotCriterion => Of(node.Parts[0]),
        AllOfCriterion => Joined(node, Verdict.NotMet),
        AnyOfCriterion or AtLeastCriterion => Joined(node, Verdict.Met),
        AmbiguousCriterion => Joined(node, Verdict.Unknown),
        NarrowedCriterion => Narrowed(node.Parts[0]),
        ExceptCriterion => Except(node),
        ConditionalCriterion => Conditional(node),
        _ => Leaf(node),
    };

    private static string Leaf(Explanation node) => (node.Judged, node.Ground) switch
    {
        (GroupCriterion, _) => "Se refiere a una parte del estudio; quién entra en ella se decide después.",
        (UninterpretedCriterion, _) => NotRead,
        (PermissionCriterion or NoDemandCriterion, _) => "Esta línea no le pide nada.",
        (AgeCriterion c, _) => Age(c, node),
        (SexCriterion c, _) => Sex(c, node),
        (_, Ground.Disputed) => "Sus datos se contradicen.",
        (_, Ground.Moot) => "No se refiere a usted.",
        (StateCriterion c, _) => State(c, node),
        (PerformanceCriterion c, _) => Performance(c, node),
        (MeasurementCriterion c, _) => Measured(c, node),
        (DiagnosisCriterion c, _) => Named(PlainNames.Of(c.Condition, PageLanguage.Spanish) + (c.IsFamily ? " en la familia" : ""), node),
        (BiomarkerCriterion c, _) => Named(NameOf(c.Biomarker), node),
        (TreatmentCriterion c, _) => Named(NameOf(c.Treatment), node),
        (IntoleranceCriterion { Substance: { } substance }, _) => Named($"{(node.Judged is IntoleranceCriterion { Kind: IntoleranceKind.Allergy } ? "alergia" : "intolerancia")} a {NameOf(substance)}", node),
        (ResultCriterion c, _) => Named($"el resultado de {NameOf(c.Test)}", node),
        _ => Plain(node.Verdict),
    };

    private static string Joined(Explanation node, Verdict deciding)
    {
        var carrying = node.Parts.Where(part => part.Verdict == node.Verdict).ToList();
        if (node.Verdict == deciding && node.Criterion is not AtLeastCriterion)
        {
            return Of(carrying.Count > 0 ? carrying[0] : node.Parts[0]);
        }

        var reasons = (carrying.Count > 0 ? carrying : [.. node.Parts]).Select(Of).Distinct(StringComparer.Ordinal);
        return string.Join(" ", reasons.OrderBy(reason => reason == NotRead));
    }

    private static string Narrowed(Explanation inner) => inner.Verdict is Verdict.Met or Verdict.NotApplicable || inner.Opposite == Verdict.NotMet
        ? $"{Of(inner)} No se sabe si es justo eso."
        : Of(inner);

    private static string Except(Explanation node) => node.Parts[0].Verdict == Verdict.Met && node.Fact is null
        ? $"{Of(node.Parts[0])} Excepción: {Of(node.Parts[1])}"
        : Of(node.Parts[0]);

    private static string Conditional(Explanation node)
    {
        var (condition, then) = (node.Parts[0], node.Parts[1]);
        return node.Verdict == Verdict.Unknown && condition.Verdict == Verdict.Unknown ? $"{Of(condition)} {Of(then)}"
            : node.Verdict == Verdict.NotApplicable && then.Verdict != Verdict.NotApplicable ? Of(condition)
            : Of(then);
    }

    private static string Age(AgeCriterion asked, Explanation node)
    {
        var limits = (asked.Minimum, asked.Maximum) switch
        {
            ({ } min, { } max) => $"de {Years(min)} a {Years(max)} años{(asked.IsMaximumExclusive ? " (sin incluirlos)" : "")}",
            ({ } min, null) => $"{(asked.IsMinimumExclusive ? "más de" : "como mínimo")} {Years(min)} años",
            (null, { } max) => $"{(asked.IsMaximumExclusive ? "menos de" : "como máximo")} {Years(max)} años",
            _ => "cualquier edad",
        };
        return node.Chart.Age is not { } age ? $"Sus datos no dicen su edad; se pregunta por: {limits}."
            : node.Ground == Ground.Disputed ? $"Sus datos no dicen su edad con la exactitud necesaria; se pregunta por: {limits}."
            : $"Su edad, {(age.Youngest < 2 ? $"{Years(Math.Floor(age.Youngest * 12))} meses" : $"{Years(Math.Floor(age.Youngest))} años")}, {Fits(node)}: {limits}.";
    }

    private static string Sex(SexCriterion asked, Explanation node) => node.Chart.Sex switch
    {
        null => "Sus datos no dicen su sexo.",
        { } sex when sex == asked.Sex => $"Usted es {Name(sex)}.",
        { } sex => $"Usted es {Name(sex)}; esto se refiere a {Name(asked.Sex)}{(asked.Sex == Clinical.Sex.Female ? "es" : "s")}.",
    };

    private static string Name(Sex sex) => sex == Clinical.Sex.Female ? "mujer" : "hombre";

    private static string State(StateCriterion asked, Explanation node)
    {
        var topic = StateSayings.TopicOf(asked.State, PageLanguage.Spanish);
        return (node.Ground, node.Verdict) switch
        {
            (Ground.Stated or Ground.Implied, Verdict.Met) => $"Sus datos dicen que sí: {topic}.",
            (Ground.Stated or Ground.Implied, _) => $"Sus datos dicen que no: {topic}.",
            _ => $"Sus datos no dicen nada sobre {topic}.",
        };
    }

    private static string Performance(PerformanceCriterion asked, Explanation node)
    {
        var wanted = (asked.Minimum, asked.Maximum) switch
        {
            ({ } min, { } max) when min != max => $"{min} a {max}",
            ({ } min, null) => $"{min} o más",
            (null, { } max) => $"{max} o menos",
            var (min, _) => $"{min}",
        };
        return node.Fact is PerformanceFact fact && node.Verdict != Verdict.Unknown
            ? $"{Scale(fact.Scale)} {fact.Grade} {Fits(node)}: {Scale(asked.Scale)} {wanted}."
            : $"Sus datos no dicen cuánta actividad puede tener; se pregunta por: {Scale(asked.Scale)} {wanted}.";
    }

    private static string Scale(PerformanceScale scale) => scale == PerformanceScale.Ecog ? "ECOG" : scale.ToString();

    private static string Measured(MeasurementCriterion asked, Explanation node)
    {
        var sign = asked.Comparator switch
        {
            Comparator.Less => "menos de",
            Comparator.AtMost => "como máximo",
            Comparator.Equal => "exactamente",
            Comparator.AtLeast => "como mínimo",
            _ => "más de",
        };
        var (name, wanted) = (NameOf(asked.Analyte), $"{sign} {AmountWords.Of(asked, PageLanguage.Spanish) ?? asked.Limit.ToString()}");
        return node.Fact is not MeasurementFact fact ? $"Sus datos no dan este valor: {name}; se pregunta por: {wanted}."
            : node.Ground is Ground.Incomparable or Ground.DependsOnSex ? $"No se puede comparar {name} {fact.Value} con lo que se nombra: {wanted}."
            : $"{Phrasing.Capital(name)} {fact.Value} {Fits(node)}: {wanted}.";
    }

    private static string Fits(Explanation node) => node.Verdict == Verdict.Met ? "está dentro de lo que se nombra" : "no está dentro de lo que se nombra";

    private static string Named(string asked, Explanation node) => node.Ground switch
    {
        Ground.Stated => $"Sus datos mencionan {asked}.",
        Ground.Denied => $"Sus datos dicen que no: {asked}.",
        Ground.General => $"Sus datos dicen algo más general; no si es {asked}.",
        Ground.Excluded => $"Sus datos dicen otra cosa que {asked}.",
        Ground.Time => $"Sus datos mencionan {asked}, pero no en el tiempo por el que se pregunta.",
        Ground.Over => $"Sus datos mencionan {asked}; no dicen si aún dura.",
        Ground.Today => $"Sus datos mencionan {asked} ahora; se pregunta por lo anterior.",
        Ground.Suspected => $"Sus datos solo sospechan {asked}.",
        Ground.Narrower => $"Sus datos mencionan {asked}; se pregunta por una forma más precisa.",
        Ground.Purpose => $"Sus datos mencionan {asked}; se pregunta por otro fin.",
        Ground.Outcome => $"Sus datos mencionan {asked}; se pregunta si funcionó.",
        _ => $"Sus datos no mencionan {asked}.",
    };

    private static string Plain(Verdict verdict) => verdict switch
    {
        Verdict.Met => "Sus datos cumplen esta condición.",
        Verdict.NotMet => "Sus datos no cumplen esta condición.",
        Verdict.NotApplicable => "Esta condición no se refiere a usted.",
        _ => "Sus datos no lo dicen.",
    };

    private static string NameOf(Concept concept) => PlainNames.Of(concept, PageLanguage.Spanish);

    private static string Years(double years) => years.ToString("0.#", CultureInfo.InvariantCulture);
}
