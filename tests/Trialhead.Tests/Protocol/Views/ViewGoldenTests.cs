using System.Text;
using Trialhead.Protocol;
using Trialhead.Protocol.Views;
using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Protocol.Views;

/// <summary>What the protocols that ship say to people, as it was read and found good.</summary>
/// <remarks>Run with TRIALHEAD_ACCEPT=1 to write them anew; then read the difference.</remarks>
public sealed class ViewGoldenTests
{
    public static TheoryData<string, ViewLanguage> Views
    {
        get
        {
            var views = new TheoryData<string, ViewLanguage>();
            foreach (var name in ShippedProtocols.Names)
            {
                views.Add(name, ViewLanguage.English);
                views.Add(name, ViewLanguage.Spanish);
            }

            return views;
        }
    }

    [Theory]
    [MemberData(nameof(Views))]
    public void Views_AreAsTheyWereFoundGood(string name, ViewLanguage language)
    {
        var text = new Writing(ShippedProtocols.Read(name), language).Text;

        Golden.AssertSame($"Protocol/Views/Data/{name}.{(language == ViewLanguage.Spanish ? "es" : "en")}.txt", text);
    }

    private sealed class Writing
    {
        private readonly StringBuilder _text = new();
        private readonly ViewLanguage _language;

        public Writing(StudyProtocol protocol, ViewLanguage language)
        {
            _language = language;
            Section("steps", ParticipantSteps.Of(protocol), step => Step(step, 0));
            Section("timeline", TimelineDrawing.Of(protocol, language).Outline, item => Item(item, 0));
            Section("flow", FlowDrawing.Of(protocol, language).Outline, item => Item(item, 0));
            Schedule(ScheduleOfActivities.Of(protocol));
            Section("burden", BurdenWords.Grouped(protocol), way => Line(0, $"{Say(way.Name)}: {string.Join(' ', way.Words.Select(Say))}"));
        }

        public string Text => _text.ToString();

        private string Say(ViewText text) => text.In(_language);

        private void Line(int indent, string text) => _text.Append(' ', indent).Append(text).Append('\n');

        private void Section<T>(string name, IReadOnlyList<T> items, Action<T> write)
        {
            Line(0, $"# {name}");
            items.ToList().ForEach(write);
        }

        private void Step(ParticipantStep step, int indent)
        {
            Sentence(step.Name, indent);
            step.Words.ToList().ForEach(sentence => Sentence(sentence, indent + 2));
            step.Branches.ToList().ForEach(branch => Step(branch, indent + 2));
            step.After.ToList().ForEach(sentence => Sentence(sentence, indent + 2));
        }

        private void Sentence(ViewSentence sentence, int indent) =>
            Line(indent, $"{Say(sentence.Text)} [{string.Join(' ', sentence.Sources.Prepend(sentence.Part))}]");

        private void Item(OutlineItem item, int indent)
        {
            Line(indent, $"{Say(item.Text)} [{item.Part}]");
            item.Items.ToList().ForEach(inner => Item(inner, indent + 2));
        }

        private void Schedule(ScheduleOfActivities schedule)
        {
            Line(0, "# schedule");
            foreach (var group in schedule.Groups)
            {
                Line(0, Say(group.Name));
                foreach (var column in group.Columns)
                {
                    Line(2, string.Join(" | ", new ViewText?[] { column.Name, column.When, column.Window, column.Place }.OfType<ViewText>().Select(Say)));
                }
            }

            schedule.Rows.ToList().ForEach(row => Line(0, $"{string.Concat(row.IsDone.Select(isDone => isDone ? '×' : '·'))} {Say(row.Name)}"));
        }
    }
}
