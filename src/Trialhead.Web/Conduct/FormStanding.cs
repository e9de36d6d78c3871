namespace Trialhead.Web.Conduct;

/// <summary>How much a form is called for.</summary>
public enum FormStanding
{
    /// <summary>Not now.</summary>
    Closed,

    /// <summary>It can be used.</summary>
    Offered,

    /// <summary>It is what the participant's way waits for.</summary>
    Asked,
}
