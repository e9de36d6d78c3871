using Trialhead.Trials;

namespace Trialhead.Data.Registry;

/// <summary>Writes posted results in the shape of the API v2.</summary>
internal sealed class ResultsJsonWriter(JsonOutput json)
{
    /// <summary>Writes the properties of <c>resultsSection</c>.</summary>
    public void Write(TrialResults results)
    {
        if (results.ParticipantFlow is { } flow)
        {
            json.Object("participantFlowModule", () => WriteFlow(flow));
        }

        if (results.Baseline is { } baseline)
        {
            json.Object("baselineCharacteristicsModule", () => WriteBaseline(baseline));
        }

        json.Object("outcomeMeasuresModule", () =>
            json.Objects("outcomeMeasures", results.OutcomeMeasures, WriteMeasure));
        if (results.AdverseEvents is { } events)
        {
            json.Object("adverseEventsModule", () => WriteEvents(events));
        }

        json.Object("moreInfoModule", () =>
            json.Object("limitationsAndCaveats", () => json.Text("description", results.Limitations)));
    }

    private void WriteFlow(ParticipantFlow flow)
    {
        json.Text("preAssignmentDetails", flow.PreAssignmentDetails);
        json.Text("recruitmentDetails", flow.RecruitmentDetails);
        json.Objects("groups", flow.Groups, WriteGroup);
        json.Objects("periods", flow.Periods, period =>
        {
            json.Text("title", period.Title);
            json.Objects("milestones", period.Milestones, row => WriteFlowCount(row, "achievements"));
            json.Objects("dropWithdraws", period.Withdrawals, row => WriteFlowCount(row, "reasons"));
        });
    }

    private void WriteFlowCount(FlowCount row, string counts)
    {
        json.Text("type", row.Type);
        json.Text("comment", row.Comment);
        json.Objects(counts, row.Counts, count =>
        {
            json.Text("groupId", count.GroupId);
            json.Text("comment", count.Comment);
            json.Text("numSubjects", count.Value);
        });
    }

    private void WriteGroup(ResultGroup group)
    {
        json.Text("id", group.Id);
        json.Text("title", group.Title);
        json.Text("description", group.Description);
    }

    private void WriteBaseline(Baseline baseline)
    {
        json.Text("populationDescription", baseline.Population);
        json.Objects("groups", baseline.Groups, WriteGroup);
        json.Objects("denoms", baseline.Denominators, WriteDenominator);
        json.Objects("measures", baseline.Measures, measure =>
        {
            json.Text("title", measure.Title);
            json.Text("description", measure.Description);
            json.Text("populationDescription", measure.Population);
            json.Text("paramType", measure.ParamType);
            json.Text("dispersionType", measure.DispersionType);
            json.Text("unitOfMeasure", measure.Unit);
            json.Objects("classes", measure.Classes, WriteClass);
        });
    }

    private void WriteDenominator(Denominator row)
    {
        json.Text("units", row.Units);
        json.Objects("counts", row.Counts, count =>
        {
            json.Text("groupId", count.GroupId);
            json.Text("value", count.Value);
            json.Text("comment", count.Comment);
        });
    }

    private void WriteClass(MeasureClass row)
    {
        json.Text("title", row.Title);
        json.Objects("denoms", row.Denominators, WriteDenominator);
        json.Objects("categories", row.Categories, category =>
        {
            json.Text("title", category.Title);
            json.Objects("measurements", category.Measurements, cell =>
            {
                json.Text("groupId", cell.GroupId);
                json.Text("value", cell.Value);
                json.Text("spread", cell.Spread);
                json.Text("lowerLimit", cell.LowerLimit);
                json.Text("upperLimit", cell.UpperLimit);
                json.Text("comment", cell.Comment);
            });
        });
    }

    private void WriteMeasure(OutcomeMeasure measure)
    {
        json.Text("type", measure.Type);
        json.Text("title", measure.Title);
        json.Text("description", measure.Description);
        json.Text("populationDescription", measure.Population);
        json.Text("reportingStatus", measure.ReportingStatus);
        json.Text("anticipatedPostingDate", measure.AnticipatedPosting);
        json.Text("paramType", measure.ParamType);
        json.Text("dispersionType", measure.DispersionType);
        json.Text("unitOfMeasure", measure.Unit);
        json.Text("timeFrame", measure.TimeFrame);
        json.Text("typeUnitsAnalyzed", measure.UnitsAnalyzed);
        json.Objects("groups", measure.Groups, WriteGroup);
        json.Objects("denoms", measure.Denominators, WriteDenominator);
        json.Objects("classes", measure.Classes, WriteClass);
        json.Objects("analyses", measure.Analyses, WriteAnalysis);
    }

    private void WriteAnalysis(StatisticalAnalysis analysis)
    {
        json.Texts("groupIds", analysis.GroupIds);
        json.Text("groupDescription", analysis.GroupDescription);
        json.Text("nonInferiorityType", analysis.NonInferiorityType);
        json.Text("nonInferiorityComment", analysis.NonInferiorityComment);
        json.Text("pValue", analysis.PValue);
        json.Text("pValueComment", analysis.PValueComment);
        json.Text("statisticalMethod", analysis.Method);
        json.Text("statisticalComment", analysis.MethodComment);
        json.Text("paramType", analysis.ParamType);
        json.Text("paramValue", analysis.ParamValue);
        json.Text("ciPctValue", analysis.ConfidencePercent);
        json.Text("ciNumSides", analysis.ConfidenceSides);
        json.Text("ciLowerLimit", analysis.ConfidenceLower);
        json.Text("ciUpperLimit", analysis.ConfidenceUpper);
        json.Text("dispersionType", analysis.DispersionType);
        json.Text("dispersionValue", analysis.DispersionValue);
        json.Text("estimateComment", analysis.EstimateComment);
        json.Text("otherAnalysisDescription", analysis.OtherDescription);
    }

    private void WriteEvents(AdverseEvents events)
    {
        json.Text("frequencyThreshold", events.FrequencyThreshold);
        json.Text("timeFrame", events.TimeFrame);
        json.Text("description", events.Description);
        json.Text("allCauseMortalityComment", events.AllCauseMortalityComment);
        json.Objects("eventGroups", events.Groups, group =>
        {
            json.Text("id", group.Id);
            json.Text("title", group.Title);
            json.Text("description", group.Description);
            json.Number("deathsNumAffected", group.DeathsAffected);
            json.Number("deathsNumAtRisk", group.DeathsAtRisk);
            json.Number("seriousNumAffected", group.SeriousAffected);
            json.Number("seriousNumAtRisk", group.SeriousAtRisk);
            json.Number("otherNumAffected", group.OtherAffected);
            json.Number("otherNumAtRisk", group.OtherAtRisk);
        });
        json.Objects("seriousEvents", events.Serious, WriteEvent);
        json.Objects("otherEvents", events.Other, WriteEvent);
    }

    private void WriteEvent(AdverseEvent item)
    {
        json.Text("term", item.Term);
        json.Text("organSystem", item.OrganSystem);
        json.Text("sourceVocabulary", item.SourceVocabulary);
        json.Text("assessmentType", item.AssessmentType);
        json.Text("notes", item.Notes);
        json.Objects("stats", item.Counts, count =>
        {
            json.Text("groupId", count.GroupId);
            json.Number("numEvents", count.Events);
            json.Number("numAffected", count.Affected);
            json.Number("numAtRisk", count.AtRisk);
        });
    }
}
