using Trialhead.Text;

namespace Trialhead.Web.Studies;

/// <summary>What is wrong in a request; caught where it is read.</summary>
internal sealed class StudyQueryException(Problem problem) : Exception(problem.ToString())
{
    public Problem Problem => problem;
}
