using System.Globalization;
using Trialhead.Trials;

namespace Trialhead.Data.Registry;

/// <summary>Reads the posted results of a legacy XML record (<c>clinical_results</c>).</summary>
internal static class ResultsXmlReader
{
    /// <summary>The results; null where none are posted.</summary>
    public static TrialResults? Read(XmlFields results) => !results.IsPresent
        ? null
        : new TrialResults
        {
            ParticipantFlow = ReadFlow(results.Child("participant_flow")),
            Baseline = ReadBaseline(results.Child("baseline")),
            OutcomeMeasures = [.. results.Child("outcome_list").All("outcome").Select(ReadMeasure)],
            AdverseEvents = AdverseEventsXmlReader.Read(results.Child("reported_events")),
            Limitations = results.Text("limitations_and_caveats"),
        };

    /// <summary>The groups of a list.</summary>
    public static IReadOnlyList<ResultGroup> Groups(XmlFields parent) =>
    [
        .. parent.Child("group_list").All("group").Select(group =>
            new ResultGroup(GroupId(group.Attribute("group_id")), group.Text("title"), group.Text("description"))),
    ];

    /// <summary>The id that the API v2 gives a group: <c>P1</c> is <c>FG000</c>, <c>B1</c> <c>BG000</c>, …</summary>
    public static string GroupId(string? id)
    {
        if (id is [('P' or 'B' or 'O' or 'E') and var kind, .. var digits]
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return string.Create(CultureInfo.InvariantCulture, $"{(kind == 'P' ? 'F' : kind)}G{number - 1:000}");
        }

        return id ?? "";
    }

    private static ParticipantFlow? ReadFlow(XmlFields flow) => !flow.IsPresent
        ? null
        : new ParticipantFlow
        {
            RecruitmentDetails = flow.Text("recruitment_details"),
            PreAssignmentDetails = flow.Text("pre_assignment_details"),
            Groups = Groups(flow),
            Periods = [.. flow.Child("period_list").All("period").Select(ReadPeriod)],
        };

    private static FlowPeriod ReadPeriod(XmlFields period) => new(
        period.Text("title"),
        [.. period.Child("milestone_list").All("milestone").Select(ReadFlowCount)],
        [.. period.Child("drop_withdraw_reason_list").All("drop_withdraw_reason").Select(ReadFlowCount)]);

    private static FlowCount ReadFlowCount(XmlFields row) => new(
        row.Text("title"),
        [.. row.Child("participants_list").All("participants").Select(count => Count(count, "count"))]);

    private static GroupCount Count(XmlFields count, string attribute) =>
        new(GroupId(count.Attribute("group_id")), count.Attribute(attribute), count.Content);

    private static Baseline? ReadBaseline(XmlFields baseline) => !baseline.IsPresent
        ? null
        : new Baseline
        {
            Population = baseline.Text("population"),
            Groups = Groups(baseline),
            Denominators = ReadDenominators(baseline),
            Measures = [.. baseline.Child("measure_list").All("measure").Select(ReadBaselineMeasure)],
        };

    private static BaselineMeasure ReadBaselineMeasure(XmlFields measure) => new(measure.Required("title"))
    {
        Description = measure.Text("description"),
        Population = measure.Text("population"),
        ParamType = measure.Phrase("param"),
        DispersionType = measure.Phrase("dispersion"),
        Unit = measure.Text("units"),
        Classes = ReadClasses(measure),
    };

    private static IReadOnlyList<Denominator> ReadDenominators(XmlFields parent) =>
    [
        .. parent.Child("analyzed_list").All("analyzed").Select(row => new Denominator(
            row.Text("units"), [.. row.Child("count_list").All("count").Select(count => Count(count, "value"))])),
    ];

    private static IReadOnlyList<MeasureClass> ReadClasses(XmlFields measure) =>
    [
        .. measure.Child("class_list").All("class").Select(row => new MeasureClass(
            row.Text("title"),
            ReadDenominators(row),
            [.. row.Child("category_list").All("category").Select(ReadCategory)])),
    ];

    private static MeasureCategory ReadCategory(XmlFields category) => new(
        category.Text("title"),
        [.. category.Child("measurement_list").All("measurement").Select(ReadMeasurement)]);

    private static Measurement ReadMeasurement(XmlFields cell) => new(
        GroupId(cell.Attribute("group_id")),
        cell.Attribute("value"),
        cell.Attribute("spread"),
        cell.Attribute("lower_limit"),
        cell.Attribute("upper_limit"),
        cell.Content);

    private static OutcomeMeasure ReadMeasure(XmlFields outcome)
    {
        var measure = outcome.Child("measure");
        var posting = outcome.Text("posting_date");
        return new OutcomeMeasure(outcome.Required("title"))
        {
            Type = outcome.Phrase("type"),
            Description = outcome.Text("description"),
            Population = outcome.Text("population"),
            ReportingStatus = posting is not null ? "NOT_POSTED" : measure.IsPresent ? "POSTED" : null,
            AnticipatedPosting = PostingMonth(posting),
            ParamType = measure.Phrase("param"),
            DispersionType = measure.Text("dispersion"),
            Unit = measure.Text("units"),
            TimeFrame = outcome.Text("time_frame"),
            UnitsAnalyzed = measure.Text("units_analyzed"),
            Groups = Groups(outcome),
            Denominators = ReadDenominators(measure),
            Classes = ReadClasses(measure),
            Analyses = [.. outcome.Child("analysis_list").All("analysis").Select(ReadAnalysis)],
        };
    }

    /// <summary><c>12/2020</c> is <c>2020-12</c>.</summary>
    private static string? PostingMonth(string? date) =>
        date?.Split('/') is [var month, var year] ? $"{year}-{month}" : date;

    private static StatisticalAnalysis ReadAnalysis(XmlFields analysis) => new()
    {
        GroupIds = [.. analysis.Child("group_id_list").Texts("group_id").Select(GroupId)],
        GroupDescription = analysis.Text("groups_desc"),
        NonInferiorityType = analysis.Phrase("non_inferiority_type"),
        NonInferiorityComment = analysis.Text("non_inferiority_desc"),
        PValue = analysis.Text("p_value"),
        PValueComment = analysis.Text("p_value_desc"),
        Method = analysis.Text("method"),
        MethodComment = analysis.Text("method_desc"),
        ParamType = analysis.Text("param_type"),
        ParamValue = analysis.Text("param_value"),
        DispersionType = analysis.Phrase("dispersion_type")?.Replace("_OF_THE_", "_OF_", StringComparison.Ordinal),
        DispersionValue = analysis.Text("dispersion_value"),
        ConfidencePercent = analysis.Text("ci_percent"),
        ConfidenceSides = analysis.Text("ci_n_sides") switch
        {
            "2-Sided" => "TWO_SIDED",
            "1-Sided" => "ONE_SIDED",
            var other => other,
        },
        ConfidenceLower = analysis.Text("ci_lower_limit"),
        ConfidenceUpper = analysis.Text("ci_upper_limit"),
        EstimateComment = analysis.Text("estimate_desc"),
        OtherDescription = analysis.Text("other_analysis_desc"),
    };
}
