using Trialhead.Clinical;

namespace Trialhead.Web.Prescreen;

/// <summary>What criteria ask of nearly everyone, asked in Spanish.</summary>
internal static class StateQuestions
{
    private static readonly Dictionary<string, string> All = new(StringComparer.Ordinal)
    {
        [nameof(PersonalState.Pregnant)] = "¿Está embarazada?",
        [nameof(PersonalState.Breastfeeding)] = "¿Está amamantando?",
        [nameof(PersonalState.ChildbearingPotential)] = "¿Podría quedar embarazada?",
        [nameof(PersonalState.UsesContraception)] = "¿Está dispuesto a usar un método anticonceptivo fiable durante el estudio?",
        [nameof(PersonalState.CanConsent)] = "¿Puede y quiere dar su consentimiento informado?",
        [nameof(PersonalState.HealthyVolunteer)] = "¿Está sano, sin la enfermedad que el estudio investiga?",
        [nameof(PersonalState.CanComply)] = "¿Puede acudir a las visitas y seguir las indicaciones del estudio?",
        [nameof(PersonalState.SpeaksLanguage)] = "¿Habla el idioma en que se hace el estudio?",
        [nameof(PersonalState.CanSwallow)] = "¿Puede tragar tabletas o cápsulas?",
        [nameof(PersonalState.InAnotherStudy)] = "¿Está en otro estudio, o lo estuvo hace poco?",
        [nameof(PersonalState.PreviouslyEnrolled)] = "¿Ya ha estado en este estudio?",
        [nameof(PersonalState.UnsuitableByJudgement)] = "¿Hay algo que, según su médico, hable en contra de participar?",
        [nameof(PersonalState.AdequateOrganFunction)] = "¿Sus análisis de sangre recientes fueron lo bastante buenos para el estudio?",
        [nameof(PersonalState.AdequateMarrowFunction)] = "¿Sus recuentos de sangre fueron lo bastante buenos para el estudio?",
        [nameof(PersonalState.AdequateKidneyFunction)] = "¿Sus riñones funcionan bien, hasta donde sabe?",
        [nameof(PersonalState.AdequateLiverFunction)] = "¿Su hígado funciona bien, hasta donde sabe?",
        [nameof(PersonalState.AdequateHeartFunction)] = "¿Su corazón funciona bien, hasta donde sabe?",
        [nameof(PersonalState.AdequateLungFunction)] = "¿Sus pulmones funcionan bien, hasta donde sabe?",
        [nameof(PersonalState.LegallyProtected)] = "¿Está bajo tutela u otra protección legal?",
        [nameof(PersonalState.Imprisoned)] = "¿Está en prisión o retenido por orden de un juez?",
        [nameof(PersonalState.StudyStaff)] = "¿Usted o un familiar cercano trabaja para el estudio?",
        [nameof(PersonalState.HasInsurance)] = "¿Tiene un seguro de salud o seguridad social?",
        [nameof(PersonalState.HasCaregiver)] = "¿Hay alguien que pueda acompañarle y contar cómo está?",
        [nameof(PersonalState.HasTelephone)] = "¿Tiene teléfono o acceso a internet?",
        [nameof(PersonalState.LivesNearby)] = "¿Vive lo bastante cerca para acudir al lugar del estudio?",
        [nameof(PersonalState.AvailableForFollowUp)] = "¿Se le puede seguir durante todo el estudio?",
        [nameof(PersonalState.PlansPregnancy)] = "¿Planea quedar embarazada o ser padre?",
        [nameof(PersonalState.Postmenopausal)] = "¿Ha pasado la menopausia?",
        [nameof(PersonalState.SurgicallySterile)] = "¿Usted o su pareja se ha esterilizado?",
        [nameof(PersonalState.SexuallyActive)] = "¿Es sexualmente activo?",
        [nameof(PersonalState.DonatedBlood)] = "¿Ha donado sangre o plasma hace poco?",
        [nameof(PersonalState.Hospitalized)] = "¿Está en el hospital?",
        [nameof(PersonalState.InEmergencyCare)] = "¿Está en un servicio de urgencias?",
        [nameof(PersonalState.Ambulatory)] = "¿Puede caminar?",
        [nameof(PersonalState.AbleToReadWrite)] = "¿Sabe leer y escribir?",
        [nameof(PersonalState.CognitivelyAble)] = "¿Puede entender y responder las preguntas del estudio?",
        [nameof(PersonalState.NoStandardTherapy)] = "¿Le ha dicho su médico que no queda ningún tratamiento habitual?",
        [nameof(PersonalState.RecoveredFromToxicity)] = "¿Se ha recuperado de los efectos secundarios de tratamientos anteriores?",
        [nameof(PersonalState.TissueAvailable)] = "¿Hay una muestra guardada de su tumor, o se puede tomar una?",
        [nameof(PersonalState.AdequateVenousAccess)] = "¿Es fácil sacarle sangre de las venas?",
        [nameof(PersonalState.CanUndergoMri)] = "¿Pueden hacerle una resonancia magnética?",
        [nameof(PersonalState.SuitableForSurgery)] = "¿Le ha dicho su médico que está en condiciones de operarse?",
        [nameof(PersonalState.SuitableForTreatment)] = "¿Le ha dicho su médico que este tratamiento es adecuado para usted?",
    };

    /// <summary>The question about a state; null where there is none.</summary>
    public static string? Spanish(string? state) => state is null ? null : All.GetValueOrDefault(state);
}
