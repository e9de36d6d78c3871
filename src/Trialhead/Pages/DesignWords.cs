using Trialhead.Trials;

namespace Trialhead.Pages;

/// <summary>Sentences about how a trial is built.</summary>
internal static class DesignWords
{
    /// <summary>A sentence for each field that says something.</summary>
    public static IEnumerable<Sentence> About(Design design, PageLanguage language)
    {
        (string? Text, string Field)[] facts =
        [
            (StudyType(design, language), "studyType"),
            (Purpose(design.PrimaryPurpose, language), "designInfo/primaryPurpose"),
            (Allocated(design.Allocation, language), "designInfo/allocation"),
            (Model(design.InterventionModel, language), "designInfo/interventionModel"),
            (Masked(design, language), "designInfo/maskingInfo/masking"),
            (Observed(design.ObservationalModel, language), "designInfo/observationalModel"),
            (Looks(design.TimePerspective, language), "designInfo/timePerspective"),
        ];
        return facts
            .Where(fact => fact.Text is not null)
            .Select(fact => Sentence.FromRecord(fact.Text!, $"{RecordPointers.Design}/{fact.Field}")); // filtered just above
    }

    private static string? StudyType(Design design, PageLanguage language) => design.StudyType switch
    {
        Trials.StudyType.Interventional => language.Say(
            "It tests something that people receive or do.", "Prueba algo que las personas reciben o hacen."),
        Trials.StudyType.Observational => language.Say(
            "It watches people and assigns no treatment.", "Observa a las personas y no asigna ningún tratamiento."),
        Trials.StudyType.ExpandedAccess => language.Say(
            "It gives a treatment that is not approved yet to people outside a trial.",
            "Da un tratamiento que aún no está aprobado a personas fuera de un ensayo."),
        _ => null,
    };

    private static string? Purpose(PrimaryPurpose? purpose, PageLanguage language) => purpose switch
    {
        PrimaryPurpose.Treatment => language.Say("Its aim is to treat an illness.", "Su fin es tratar una enfermedad."),
        PrimaryPurpose.Prevention => language.Say("Its aim is to prevent an illness.", "Su fin es prevenir una enfermedad."),
        PrimaryPurpose.Diagnostic => language.Say(
            "Its aim is to find out how best to detect an illness.", "Su fin es saber cómo detectar mejor una enfermedad."),
        PrimaryPurpose.SupportiveCare => language.Say(
            "Its aim is to ease symptoms or side effects.", "Su fin es aliviar síntomas o efectos secundarios."),
        PrimaryPurpose.Screening => language.Say(
            "Its aim is to find an illness before it shows.", "Su fin es encontrar una enfermedad antes de que se note."),
        PrimaryPurpose.HealthServicesResearch => language.Say(
            "Its aim is to improve how care is given.", "Su fin es mejorar la atención."),
        PrimaryPurpose.BasicScience => language.Say(
            "Its aim is to learn how the body or a treatment works.", "Su fin es saber cómo funciona el cuerpo o un tratamiento."),
        PrimaryPurpose.DeviceFeasibility => language.Say(
            "Its aim is to see whether a device works at all.", "Su fin es ver si un dispositivo funciona."),
        PrimaryPurpose.Ect => language.Say("Its aim is teaching, advice or training.", "Su fin es enseñar, orientar o entrenar."),
        _ => null,
    };

    private static string? Allocated(Allocation? allocation, PageLanguage language) => allocation switch
    {
        Allocation.Randomized => language.Say(
            "Chance decides who comes into which group (it is randomized).", "El azar decide en qué grupo entra cada persona (es aleatorizado)."),
        Allocation.NonRandomized => language.Say("Groups are not formed by chance.", "Los grupos no se forman al azar."),
        _ => null,
    };

    private static string? Model(InterventionModel? model, PageLanguage language) => model switch
    {
        InterventionModel.SingleGroup => language.Say(
            "All people are in one group and get the same treatment.", "Todas las personas están en un grupo y reciben el mismo tratamiento."),
        InterventionModel.Parallel => language.Say("The groups run side by side.", "Los grupos avanzan en paralelo."),
        InterventionModel.Crossover => language.Say(
            "People may change from one treatment to another on the way.", "Las personas pueden pasar de un tratamiento a otro durante el ensayo."),
        InterventionModel.Factorial => language.Say(
            "Treatments are tested alone and together.", "Los tratamientos se prueban solos y combinados."),
        InterventionModel.Sequential => language.Say("Groups enter one after another.", "Los grupos entran uno tras otro."),
        _ => null,
    };

    private static string? Masked(Design design, PageLanguage language) => design.Masking switch
    {
        null => null,
        Masking.None => language.Say(
            "Everyone knows who gets what (it is open label).", "Todos saben quién recibe qué (es abierto)."),
        _ when design.WhoMasked.Count > 0 => language.Say(
            $"These do not know who gets what: {language.And(design.WhoMasked.Select(role => Role(role, language)))}.",
            $"No saben quién recibe qué: {language.And(design.WhoMasked.Select(role => Role(role, language)))}."),
        Masking.Single => language.Say("One side does not know who gets what.", "Una parte no sabe quién recibe qué."),
        Masking.Double => language.Say("Two sides do not know who gets what.", "Dos partes no saben quién recibe qué."),
        Masking.Triple => language.Say("Three sides do not know who gets what.", "Tres partes no saben quién recibe qué."),
        _ => language.Say("Four sides do not know who gets what.", "Cuatro partes no saben quién recibe qué."),
    };

    private static string Role(MaskedRole role, PageLanguage language) => role switch
    {
        MaskedRole.Participant => language.Say("the people who take part", "las personas que participan"),
        MaskedRole.CareProvider => language.Say("those who give care", "quienes las atienden"),
        MaskedRole.Investigator => language.Say("the researchers", "los investigadores"),
        _ => language.Say("those who judge the results", "quienes evalúan los resultados"),
    };

    private static string? Observed(ObservationalModel? model, PageLanguage language) => model switch
    {
        ObservationalModel.Cohort => language.Say("It follows a group of people over time.", "Sigue a un grupo de personas en el tiempo."),
        ObservationalModel.CaseControl => language.Say(
            "It compares people with and without the illness.", "Compara a personas con y sin la enfermedad."),
        ObservationalModel.FamilyBased => language.Say("It looks at families.", "Observa a familias."),
        ObservationalModel.NaturalHistory => language.Say(
            "It follows the natural course of an illness.", "Sigue el curso natural de una enfermedad."),
        _ => null,
    };

    private static string? Looks(TimePerspective? time, PageLanguage language) => time switch
    {
        TimePerspective.Retrospective => language.Say("It looks back at records.", "Mira hacia atrás, en historias ya escritas."),
        TimePerspective.Prospective => language.Say("It looks forward from now.", "Mira hacia adelante, desde ahora."),
        TimePerspective.CrossSectional => language.Say("It looks at one point in time.", "Mira un solo momento."),
        _ => null,
    };
}
