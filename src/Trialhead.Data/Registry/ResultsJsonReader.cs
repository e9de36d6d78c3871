using Trialhead.Trials;

namespace Trialhead.Data.Registry;

/// <summary>Reads the posted results of an API v2 study.</summary>
internal static class ResultsJsonReader
{
    /// <summary>The results; null where none are posted.</summary>
    public static TrialResults? Read(JsonFields results) => !results.IsPresent
        ? null
        : new TrialResults
        {
            ParticipantFlow = ReadFlow(results.Object("participantFlowModule")),
            Baseline = ReadBaseline(results.Object("baselineCharacteristicsModule")),
            OutcomeMeasures = results.Object("outcomeMeasuresModule").Objects("outcomeMeasures", ReadMeasure),
            AdverseEvents = ReadEvents(results.Object("adverseEventsModule")),
            Limitations = results.Object("moreInfoModule").Object("limitationsAndCaveats").Text("description"),
        };

    private static ParticipantFlow? ReadFlow(JsonFields flow) => !flow.IsPresent
        ? null
        : new ParticipantFlow
        {
            PreAssignmentDetails = flow.Text("preAssignmentDetails"),
            RecruitmentDetails = flow.Text("recruitmentDetails"),
            Groups = flow.Objects("groups", ReadGroup),
            Periods = flow.Objects("periods", period => new FlowPeriod(
                period.Text("title"),
                period.Objects("milestones", milestone => ReadFlowCount(milestone, "achievements")),
                period.Objects("dropWithdraws", reason => ReadFlowCount(reason, "reasons")))),
        };

    private static FlowCount ReadFlowCount(JsonFields row, string counts) => new(
        row.Text("type"),
        row.Objects(counts, count =>
            new GroupCount(count.Required("groupId"), count.Text("numSubjects"), count.Text("comment"))),
        row.Text("comment"));

    private static ResultGroup ReadGroup(JsonFields group) =>
        new(group.Required("id"), group.Text("title"), group.Text("description"));

    private static Baseline? ReadBaseline(JsonFields baseline) => !baseline.IsPresent
        ? null
        : new Baseline
        {
            Population = baseline.Text("populationDescription"),
            Groups = baseline.Objects("groups", ReadGroup),
            Denominators = baseline.Objects("denoms", ReadDenominator),
            Measures = baseline.Objects("measures", ReadBaselineMeasure),
        };

    private static Denominator ReadDenominator(JsonFields row) => new(
        row.Text("units"),
        row.Objects("counts", count =>
            new GroupCount(count.Required("groupId"), count.Text("value"), count.Text("comment"))));

    private static BaselineMeasure ReadBaselineMeasure(JsonFields measure) => new(measure.Required("title"))
    {
        Description = measure.Text("description"),
        Population = measure.Text("populationDescription"),
        ParamType = measure.Text("paramType"),
        DispersionType = measure.Text("dispersionType"),
        Unit = measure.Text("unitOfMeasure"),
        Classes = measure.Objects("classes", ReadClass),
    };

    private static MeasureClass ReadClass(JsonFields row) => new(
        row.Text("title"),
        row.Objects("denoms", ReadDenominator),
        row.Objects("categories", category =>
            new MeasureCategory(category.Text("title"), category.Objects("measurements", ReadMeasurement))));

    private static Measurement ReadMeasurement(JsonFields cell) => new(
        cell.Required("groupId"),
        cell.Text("value"),
        cell.Text("spread"),
        cell.Text("lowerLimit"),
        cell.Text("upperLimit"),
        cell.Text("comment"));

    private static OutcomeMeasure ReadMeasure(JsonFields measure) => new(measure.Required("title"))
    {
        Type = measure.Text("type"),
        Description = measure.Text("description"),
        Population = measure.Text("populationDescription"),
        ReportingStatus = measure.Text("reportingStatus"),
        AnticipatedPosting = measure.Text("anticipatedPostingDate"),
        ParamType = measure.Text("paramType"),
        DispersionType = measure.Text("dispersionType"),
        Unit = measure.Text("unitOfMeasure"),
        TimeFrame = measure.Text("timeFrame"),
        UnitsAnalyzed = measure.Text("typeUnitsAnalyzed"),
        Groups = measure.Objects("groups", ReadGroup),
        Denominators = measure.Objects("denoms", ReadDenominator),
        Classes = measure.Objects("classes", ReadClass),
        Analyses = measure.Objects("analyses", ReadAnalysis),
    };

    private static StatisticalAnalysis ReadAnalysis(JsonFields analysis) => new()
    {
        GroupIds = analysis.Texts("groupIds"),
        GroupDescription = analysis.Text("groupDescription"),
        NonInferiorityType = analysis.Text("nonInferiorityType"),
        NonInferiorityComment = analysis.Text("nonInferiorityComment"),
        PValue = analysis.Text("pValue"),
        PValueComment = analysis.Text("pValueComment"),
        Method = analysis.Text("statisticalMethod"),
        MethodComment = analysis.Text("statisticalComment"),
        ParamType = analysis.Text("paramType"),
        ParamValue = analysis.Text("paramValue"),
        ConfidencePercent = analysis.Text("ciPctValue"),
        ConfidenceSides = analysis.Text("ciNumSides"),
        ConfidenceLower = analysis.Text("ciLowerLimit"),
        ConfidenceUpper = analysis.Text("ciUpperLimit"),
        DispersionType = analysis.Text("dispersionType"),
        DispersionValue = analysis.Text("dispersionValue"),
        EstimateComment = analysis.Text("estimateComment"),
        OtherDescription = analysis.Text("otherAnalysisDescription"),
    };

    private static AdverseEvents? ReadEvents(JsonFields events) => !events.IsPresent
        ? null
        : new AdverseEvents
        {
            FrequencyThreshold = events.Text("frequencyThreshold"),
            TimeFrame = events.Text("timeFrame"),
            Description = events.Text("description"),
            AllCauseMortalityComment = events.Text("allCauseMortalityComment"),
            Groups = events.Objects("eventGroups", ReadEventGroup),
            Serious = events.Objects("seriousEvents", ReadEvent),
            Other = events.Objects("otherEvents", ReadEvent),
        };

    private static EventGroup ReadEventGroup(JsonFields group) =>
        new(group.Required("id"), group.Text("title"), group.Text("description"))
        {
            DeathsAffected = group.Number("deathsNumAffected"),
            DeathsAtRisk = group.Number("deathsNumAtRisk"),
            SeriousAffected = group.Number("seriousNumAffected"),
            SeriousAtRisk = group.Number("seriousNumAtRisk"),
            OtherAffected = group.Number("otherNumAffected"),
            OtherAtRisk = group.Number("otherNumAtRisk"),
        };

    /// <remarks>Genuine results hold rows without a name; their counts are kept.</remarks>
    private static AdverseEvent ReadEvent(JsonFields item) => new(item.Text("term") ?? "")
    {
        OrganSystem = item.Text("organSystem"),
        SourceVocabulary = item.Text("sourceVocabulary"),
        AssessmentType = item.Text("assessmentType"),
        Notes = item.Text("notes"),
        Counts = item.Objects("stats", count => new EventCount(
            count.Required("groupId"),
            count.Number("numEvents"),
            count.Number("numAffected"),
            count.Number("numAtRisk"))),
    };
}
