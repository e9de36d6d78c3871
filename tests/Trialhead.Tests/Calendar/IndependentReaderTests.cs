using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Trialhead.Data.Calendar;
using Trialhead.Protocol.Planning;
using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Calendar;

/// <summary>Calendars as the icalendar package of Debian's Python reads them.</summary>
public sealed class IndependentReaderTests
{
    private const string Python = "/usr/bin/python3";

    public static TheoryData<string> Files => [.. ShippedProtocols.Names];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Calendar_ReadBack_IsWhatWasPlanned(string name)
    {
        Assert.SkipUnless(await HasReader(), "Debian's python3-icalendar is not installed.");
        var protocol = ShippedProtocols.Read(name);
        var events = new SupposedJourney { Start = new DateOnly(2026, 2, 16) }.Through(protocol);
        var entries = CalendarEntries.Of(new Interpreter([protocol]), events, events.Max(happened => happened.Date));
        var options = new CalendarOptions
        {
            Name = name,
            Uid = name,
            Stamp = new DateTimeOffset(2026, 2, 16, 0, 0, 0, TimeSpan.Zero),
            Visits = new VisitTimes(new TimeOnly(9, 30), TimeSpan.FromHours(1), "Europe/Berlin"),
        };

        var read = await Read(CalendarWriter.Write(entries, options));

        Assert.Equal(entries.Select(entry => Planned(name, entry)).Order(StringComparer.Ordinal), read.Order(StringComparer.Ordinal));
    }

    private static string Planned(string name, CalendarEntry entry)
    {
        var (item, berlin) = (entry.Item, TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));
        string Time(DateOnly day, int minutes)
        {
            var local = day.ToDateTime(TimeOnly.MinValue).AddMinutes(minutes);
            return new DateTimeOffset(local, berlin.GetUtcOffset(local)).ToUniversalTime().ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);
        }

        var (start, end) = item.Kind == PlannedKind.Visit
            ? (Time(item.Start, 570), Time(item.Start, 630))
            : ($"{item.Start:yyyy-MM-dd}", $"{item.End.AddDays(1):yyyy-MM-dd}");
        return $"{name}/{item.Key}@trialhead|{start}|{end}|{entry.Sequence}|{(entry.IsCancelled ? "CANCELLED" : "CONFIRMED")}|{item.Title}";
    }

    private static async Task<bool> HasReader() => File.Exists(Python) && (await Run("import icalendar", "")).Code == 0;

    private static async Task<IReadOnlyList<string>> Read(string calendar)
    {
        const string Script = """
            import sys, json, datetime, icalendar
            def when(value):
                moment = value.dt
                return moment.astimezone(datetime.timezone.utc).strftime('%Y-%m-%dT%H:%M') if isinstance(moment, datetime.datetime) else moment.isoformat()
            read = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
            print(json.dumps(['|'.join([e['UID'], when(e['DTSTART']), when(e['DTEND']), str(e['SEQUENCE']), e['STATUS'], e['SUMMARY']]) for e in read.walk('VEVENT')]))
            """;
        var (code, output) = await Run(Script, calendar);
        Assert.Equal(0, code);
        return JsonSerializer.Deserialize<List<string>>(output) ?? [];
    }

    private static async Task<(int Code, string Output)> Run(string script, string input)
    {
        using var python = Process.Start(new ProcessStartInfo(Python, ["-c", script]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        await python.StandardInput.WriteAsync(input);
        python.StandardInput.Close();
        var output = await python.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await python.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (python.ExitCode, output);
    }
}
