using Trialhead.Protocol.Planning;

namespace Trialhead.Protocol.Views;

/// <summary>Which activity is done at which visit: the table that every protocol has.</summary>
/// <param name="Groups">The stretches of the trial, each with its visits, in order.</param>
/// <param name="Rows">The activities, each with its marks.</param>
/// <remarks>A visit that repeats is one column that says how often; a visit of an element stands in every epoch and arm that has the element.</remarks>
public sealed record ScheduleOfActivities(IReadOnlyList<ScheduleGroup> Groups, IReadOnlyList<ScheduleRow> Rows)
{
    /// <summary>The visits over all groups.</summary>
    public IReadOnlyList<ScheduleColumn> Columns => [.. Groups.SelectMany(group => group.Columns)];

    /// <summary>The schedule of a protocol; without groups where it plans no visit.</summary>
    /// <exception cref="ArgumentNullException">There is no protocol.</exception>
    public static ScheduleOfActivities Of(StudyProtocol protocol)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        var map = new ProtocolMap(new ProtocolFlow(protocol));
        var groups = GroupsOf(map).Where(group => group.Columns.Count > 0).ToList();
        var columns = groups.SelectMany(group => group.Columns).ToList();
        return new ScheduleOfActivities(groups,
        [
            .. protocol.Activities
                .Select(activity => new ScheduleRow(activity, PlainTerms.Heading(activity.Name), [.. columns.Select(column => column.Visit.Activities.Contains(activity.Id))]))
                .Where(row => row.IsDone.Contains(true)),
        ]);
    }

    // What everyone of the epoch has, then what only an arm or an element has.
    private static IEnumerable<ScheduleGroup> GroupsOf(ProtocolMap map)
    {
        foreach (var epoch in map.Points.Select(point => point.Epoch).Distinct())
        {
            var name = PlainTerms.Heading(map.Flow.Epoch(epoch).Name);
            var points = map.Points.Where(point => point.Epoch == epoch).ToList();
            var isSplit = points.Exists(map.IsOfArm);
            foreach (var point in isSplit ? points : points.Take(1))
            {
                var elements = map.Flow.Elements(point).Select(element => element.Id).ToList();
                var columns = ColumnsOf(map, point, visit => elements.Contains(visit.Of) || (!isSplit && visit.Of == epoch));
                yield return new ScheduleGroup(isSplit ? name + ViewText.Same(", ") + WaySaying.Arm(point.Arm!, map.Protocol) : name, epoch, columns); // split by arms
            }

            if (isSplit)
            {
                yield return new ScheduleGroup(name + new ViewText(", all groups", ", todos los grupos"), epoch, ColumnsOf(map, points[0], visit => visit.Of == epoch));
            }
        }
    }

    private static List<ScheduleColumn> ColumnsOf(ProtocolMap map, FlowPoint point, Func<StudyVisit, bool> belongs)
    {
        var days = new PlannedStay(map.Flow, point).Visits;
        return
        [
            .. map.Protocol.Visits.Where(belongs)
                .OrderBy(visit => days.FirstOrDefault(day => day.Visit == visit)?.Day ?? int.MaxValue)
                .Select(visit => new ScheduleColumn(visit, PlainTerms.Heading(visit.Name), VisitWords.When(visit), VisitWords.Window(visit), VisitWords.Place(visit.Place))),
        ];
    }
}

/// <summary>A stretch of the trial.</summary>
/// <param name="Name">The epoch, and the arm where only that has these visits.</param>
/// <param name="Epoch">The id of the epoch.</param>
/// <param name="Columns">Its visits in order of time.</param>
public sealed record ScheduleGroup(ViewText Name, string Epoch, IReadOnlyList<ScheduleColumn> Columns);

/// <summary>A visit of the schedule.</summary>
/// <param name="Visit">The visit.</param>
/// <param name="Name">What it is called.</param>
/// <param name="When">Its time.</param>
/// <param name="Window">How much earlier or later it may be; null for not at all.</param>
/// <param name="Place">Where; null where not said.</param>
public sealed record ScheduleColumn(StudyVisit Visit, ViewText Name, ViewText When, ViewText? Window, ViewText? Place);

/// <summary>An activity of the schedule.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Name">What it is called.</param>
/// <param name="IsDone">For each visit in order, whether it is done there.</param>
public sealed record ScheduleRow(StudyActivity Activity, ViewText Name, IReadOnlyList<bool> IsDone);
