using Trialhead.Protocol.Statistics;
using Trialhead.Protocol.Statistics.Sequential;

namespace Trialhead.Protocol.Simulation;

/// <summary>How a simulated trial is analysed: what is compared, when, and when it stops.</summary>
/// <remarks>Everyone is analysed in the arm of the first allocation. A statistic is positive where the treated do better.</remarks>
public sealed record AnalysisPlan
{
    /// <summary>The id of the protocol's endpoint; null where it is none of them.</summary>
    public string? Endpoint { get; init; }

    /// <summary>The test.</summary>
    public required EndpointTest Test { get; init; }

    /// <summary>The id of the treated arm; null for everyone together, against a <see cref="Rate"/>.</summary>
    public string? Treated { get; init; }

    /// <summary>The id of the control arm; null for a test against a <see cref="Rate"/>.</summary>
    public string? Control { get; init; }

    /// <summary>The share of responders that a single proportion is compared with; null elsewhere.</summary>
    public double? Rate { get; init; }

    /// <summary>The type I error of all sides together.</summary>
    public double Alpha { get; init; } = 0.025;

    /// <summary>Whether the test rejects on one side or on both.</summary>
    public Sidedness Sides { get; init; } = Sidedness.OneSided;

    /// <summary>The shape of the boundary.</summary>
    public BoundaryFamily Boundary { get; init; } = BoundaryFamily.LanDeMetsOBrienFleming;

    /// <summary>Events in the compared arms at each look for times to an event, participants with known outcome elsewhere.</summary>
    public required IReadOnlyList<int> Looks { get; init; }

    /// <summary>The statistic below which each look but the last stops for futility; empty for never. Not binding.</summary>
    public IReadOnlyList<double> Futility { get; init; } = [];

    /// <summary>The ids of transitions that are events beside death (progression).</summary>
    public IReadOnlyList<string> EventTransitions { get; init; } = [];

    /// <summary>The ids of transitions of which any is a response; empty where responses are assumed by arm.</summary>
    public IReadOnlyList<string> ResponseTransitions { get; init; } = [];

    /// <summary>After how many months from allocation a response or a measurement is known.</summary>
    public double OutcomeAfterMonths { get; init; }

    /// <summary>Whether deaths are still learned of after a participant has left as planned.</summary>
    public bool CountsAfterLeaving { get; init; }
}

/// <summary>What a trial is tested by.</summary>
public enum EndpointTest
{
    /// <summary>The log-rank test of times to an event.</summary>
    LogRank,

    /// <summary>The log-rank test within the strata of the first allocation.</summary>
    StratifiedLogRank,

    /// <summary>Wald's test of a proportional hazards model.</summary>
    Cox,

    /// <summary>Two proportions with a common variance.</summary>
    TwoProportions,

    /// <summary>One proportion against a given one.</summary>
    OneProportion,

    /// <summary>Two means by Student's t.</summary>
    TwoMeans,
}
