namespace Trialhead.Pages;

/// <summary>Places in a record of the ClinicalTrials.gov API v2, as JSON pointers.</summary>
internal static class RecordPointers
{
    public const string Identification = "/protocolSection/identificationModule";
    public const string Conditions = "/protocolSection/conditionsModule/conditions";
    public const string Status = "/protocolSection/statusModule";
    public const string Sponsors = "/protocolSection/sponsorCollaboratorsModule";
    public const string Description = "/protocolSection/descriptionModule";
    public const string Design = "/protocolSection/designModule";
    public const string ArmsInterventions = "/protocolSection/armsInterventionsModule";
    public const string Outcomes = "/protocolSection/outcomesModule";
    public const string Eligibility = "/protocolSection/eligibilityModule";
    public const string ContactsLocations = "/protocolSection/contactsLocationsModule";
    public const string References = "/protocolSection/referencesModule";
    public const string ResultMeasures = "/resultsSection/outcomeMeasuresModule/outcomeMeasures";
    public const string AdverseEvents = "/resultsSection/adverseEventsModule";
    public const string Limitations = "/resultsSection/moreInfoModule/limitationsAndCaveats/description";
}
