namespace Trialhead.Pages.Criteria;

/// <summary>A wording that a thing completes, as a demand and as a statement, each plain and denied.</summary>
/// <param name="Must">The demand; empty where the frame can only stand as a condition.</param>
/// <param name="MustNot">The demand that it is not so.</param>
/// <param name="Is">The statement, in lower case.</param>
/// <param name="IsNot">The statement that it is not so.</param>
internal sealed record SayingFrame(string Must, string MustNot, string Is, string IsNot)
{
    private static readonly Dictionary<(string Name, PageLanguage Language), SayingFrame> Shared = new()
    {
        [("Be", PageLanguage.English)] = new("You must be", "You must not be", "you are", "you are not"),
        [("Be", PageLanguage.Spanish)] = new("Usted debe estar", "Usted no debe estar", "usted está", "usted no está"),
        [("BeOfSex", PageLanguage.English)] = new("You must be", "You must not be", "you are", "you are not"),
        [("BeOfSex", PageLanguage.Spanish)] = new("Usted debe ser", "Usted no debe ser", "usted es", "usted no es"),
        [("Can", PageLanguage.English)] = new("You must be able to", "You must not be able to", "you can", "you cannot"),
        [("Can", PageLanguage.Spanish)] = new("Usted debe poder", "Usted no debe poder", "usted puede", "usted no puede"),
        [("Have", PageLanguage.English)] = new("You must have", "You must not have", "you have", "you do not have"),
        [("Have", PageLanguage.Spanish)] = new("Usted debe tener", "Usted no debe tener", "usted tiene", "usted no tiene"),
        [("HaveEver", PageLanguage.English)] =
            new("You must have, or have had,", "You must not have, or have had,", "you have, or have had,", "you do not have, and have not had,"),
        [("HaveEver", PageLanguage.Spanish)] =
            new("Usted debe tener o haber tenido", "Usted no debe tener ni haber tenido", "usted tiene o ha tenido", "usted no tiene ni ha tenido"),
        [("Had", PageLanguage.English)] = new("You must have had", "You must not have had", "you have had", "you have not had"),
        [("Had", PageLanguage.Spanish)] =
            new("Usted debe haber tenido", "Usted no debe haber tenido", "usted ha tenido", "usted no ha tenido"),
        [("Received", PageLanguage.English)] =
            new("You must have received", "You must not have received", "you have received", "you have not received"),
        [("Received", PageLanguage.Spanish)] =
            new("Usted debe haber recibido", "Usted no debe haber recibido", "usted ha recibido", "usted no ha recibido"),
        [("Undergone", PageLanguage.English)] = new("You must have had", "You must not have had", "you have had", "you have not had"),
        [("Undergone", PageLanguage.Spanish)] = new(
            "Usted debe haberse sometido a", "Usted no debe haberse sometido a", "usted se ha sometido a", "usted no se ha sometido a"),
        [("Having", PageLanguage.English)] = new("You must be having", "You must not be having", "you are having", "you are not having"),
        [("Having", PageLanguage.Spanish)] = new(
            "Usted debe estar sometiéndose a", "Usted no debe estar sometiéndose a", "usted se está sometiendo a", "usted no se está sometiendo a"),
        [("On", PageLanguage.English)] = new("You must be on", "You must not be on", "you are on", "you are not on"),
        [("On", PageLanguage.Spanish)] =
            new("Usted debe estar recibiendo", "Usted no debe estar recibiendo", "usted está recibiendo", "usted no está recibiendo"),
        [("Due", PageLanguage.English)] = new("You must be due to have", "You must not be due to have", "you are due to have", "you are not due to have"),
        [("Due", PageLanguage.Spanish)] =
            new("Usted debe tener previsto recibir", "Usted no debe tener previsto recibir", "usted tiene previsto recibir", "usted no tiene previsto recibir"),
        [("Need", PageLanguage.English)] = new("You must need", "You must not need", "you need", "you do not need"),
        [("Need", PageLanguage.Spanish)] = new("Usted debe necesitar", "Usted no debe necesitar", "usted necesita", "usted no necesita"),
        [("Use", PageLanguage.English)] = new("You must use", "You must not use", "you use", "you do not use"),
        [("Use", PageLanguage.Spanish)] = new("Usted debe usar", "Usted no debe usar", "usted usa", "usted no usa"),
        [("Tests", PageLanguage.English)] = new("Tests must show", "Tests must not show", "tests show", "tests do not show"),
        [("Tests", PageLanguage.Spanish)] =
            new("Las pruebas deben mostrar", "Las pruebas no deben mostrar", "las pruebas muestran", "las pruebas no muestran"),
        [("Positive", PageLanguage.English)] = new(
            "Your tests must be positive for", "Your tests must not be positive for", "your tests are positive for", "your tests are not positive for"),
        [("Positive", PageLanguage.Spanish)] = new(
            "Sus pruebas deben dar positivo en", "Sus pruebas no deben dar positivo en", "sus pruebas dan positivo en", "sus pruebas no dan positivo en"),
        [("Consent", PageLanguage.English)] = new(
            "You must be able and willing to agree to take part", "You must not be able to agree to take part", "you are able and willing to agree to take part", "you are not able or willing to agree to take part"),
        [("Consent", PageLanguage.Spanish)] = new(
            "Usted debe poder y querer aceptar participar", "Usted no debe poder aceptar participar", "usted puede y quiere aceptar participar", "usted no puede o no quiere aceptar participar"),
        [("Join", PageLanguage.English)] = new("", "", "you join", "you do not join"),
        [("Join", PageLanguage.Spanish)] = new("", "", "usted entra en", "usted no entra en"),
    };

    /// <summary>A wording that many things share.</summary>
    public static SayingFrame Of(string name, PageLanguage language) => Shared[(name, language)];
}
