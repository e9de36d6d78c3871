using Trialhead.Protocol.Conduct;

namespace Trialhead.Web.Conduct;

/// <summary>What came of reading a form.</summary>
/// <param name="Events">The events; empty where there are problems, and for forms that are taken in otherwise.</param>
/// <param name="Problems">What is wrong.</param>
public sealed record FormReading(IReadOnlyList<StudyEvent> Events, IReadOnlyList<FormProblem> Problems)
{
    /// <summary>A form that says what happened.</summary>
    public static FormReading Of(params StudyEvent[] events) => new(events, []);

    /// <summary>A form with something wrong.</summary>
    public static FormReading Failed(FormProblem problem) => new([], [problem]);
}
