using System.Net;
using System.Text.RegularExpressions;
using Trialhead.Protocol.Conduct;
using Xunit;

namespace Trialhead.App.Tests.Conduct;

/// <summary>What the forms of the staff pages record, and what they do not.</summary>
public sealed class StaffFormsTests
{
    private const string First = "S001-0001";

    private static readonly (string, string)[] Fever = [("name", "Fever"), ("grade", "2"), ("date", "2026-03-02")];

    [Fact]
    public async Task EveryFormThatIsOffered_OpensAndNamesNobodyInItsAddress()
    {
        await using var site = await StaffSite.Start(hasStaffPages: true, TestContext.Current.CancellationToken);
        using var client = await StaffClient.SignedIn(site);
        var address = await Enrolled(client);

        var forms = Regex.Matches(await client.Page(address), $"{address}/record/[a-z]+").Select(link => link.Value).Distinct().ToList();

        Assert.Equal(
            ["adverse", "choice", "consent", "died", "dose", "move", "result", "visit", "withdraw"],
            forms.Select(form => form[(form.LastIndexOf('/') + 1)..]).Order());
        foreach (var form in forms)
        {
            Assert.DoesNotContain("0001", form, StringComparison.Ordinal);
            Assert.Contains(First, await client.Page(form), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("adverse", "name=Fever;grade=2;serious=yes", "Adverse event: Fever, grade 2, serious.")]
    [InlineData("dose", "treatment=pre-prednisone;change=dose;amount=40;unit=mg", "Prednisone changed to 40 mg.")]
    [InlineData("dose", "treatment=pre-prednisone;change=stop", "Prednisone stopped.")]
    [InlineData("choice", "option=pre-tki/dasatinib", "Chosen: Dasatinib (Tyrosine kinase inhibitor).")]
    [InlineData("result", "finding=Minimal residual disease positive", "Recorded: Minimal residual disease positive.")]
    [InlineData("result", "finding=another;words=ECOG performance status 1", "Recorded: ECOG performance status 1.")]
    [InlineData("visit", "visit=screening/screening-visit", "Visit done: Screening visit.")]
    [InlineData("withdraw", "reason=moved away", "Left the study: moved away.")]
    [InlineData("died", "", "Died.")]
    public async Task Form_FilledIn_RecordsItsEvent(string form, string typed, string expected)
    {
        await using var site = await StaffSite.Start(hasStaffPages: true, TestContext.Current.CancellationToken);
        using var client = await StaffClient.SignedIn(site);
        var address = await Enrolled(client);

        using var answer = await client.Send($"{address}/record/{form}", [("date", "2026-03-02"), .. Fields(typed)]);

        Assert.Equal((HttpStatusCode.SeeOther, $"{address}?done=4"), (answer.StatusCode, answer.Headers.Location?.ToString()));
        Assert.Contains(expected, await client.Page($"{address}?done=4"), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("adverse", "name=;grade=7;date=soon", "name", "Fill this in.")]
    [InlineData("adverse", "name=Fever;date=2026-03-03", "date", "Found 2026-03-03, which is to come; expected a day up to 2026-03-02.")]
    [InlineData("dose", "treatment=pre-prednisone;change=dose;amount=much;date=2026-03-02", "amount", "This is no number above 0; enter one such as 40 or 2.5.")]
    [InlineData("dose", "treatment=pre-prednisone;change=dose;amount=40;date=2026-03-02", "unit", "Enter the unit of the dose.")]
    [InlineData("result", "finding=another;words=something odd;date=2026-03-02", "words", "Found \"something odd\"; expected a finding in words that are understood")]
    [InlineData("visit", "visit=elsewhere;date=2026-03-02", "visit", "This is not in the list any more; choose again.")]
    public async Task Form_WithAMistake_SaysSoBesideTheFieldAndLosesNothing(string form, string typed, string field, string expected)
    {
        await using var site = await StaffSite.Start(hasStaffPages: true, TestContext.Current.CancellationToken);
        using var client = await StaffClient.SignedIn(site);
        var address = $"{await Enrolled(client)}/record/{form}";

        using var answer = await client.Send(address, Fields(typed));

        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Matches($"id=\"{field}-error\">[^/]*{Regex.Escape(expected)}", page);
        Assert.All(Fields(typed).Where(one => one.Value.Length > 0 && one.Value is not ("elsewhere" or "7")), one => Assert.Contains($"value=\"{one.Value}\"", page, StringComparison.Ordinal));
        Assert.Equal(3, site.Store.Log(StaffSite.Study, First).Count);
    }

    [Theory]
    [InlineData("adverse", "name=Fever;grade=2")]
    [InlineData("visit", "visit=screening/screening-visit")]
    [InlineData("move", "epoch=follow-up")]
    [InlineData("withdraw", "reason=moved away")]
    public async Task Form_SentManyTimesAtOnce_RecordsOnceAndAlwaysSaysSo(string form, string typed)
    {
        await using var site = await StaffSite.Start(hasStaffPages: true, TestContext.Current.CancellationToken);
        using var client = await StaffClient.SignedIn(site);
        var address = $"{await Enrolled(client)}/record/{form}";
        var opened = await client.Hidden(address);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => client.Post(address, opened, [("date", "2026-03-02"), .. Fields(typed)])));

        Assert.Equal(HttpStatusCode.SeeOther, Assert.Single(answers.Select(answer => (answer.StatusCode, answer.Headers.Location?.ToString())).Distinct()).StatusCode);
        Assert.Equal(4, site.Store.Log(StaffSite.Study, First).Count);
    }

    [Fact]
    public async Task Form_SomethingElseCameMeanwhile_ShowsItAndIsTakenInWhenSentAgain()
    {
        await using var site = await StaffSite.Start(hasStaffPages: true, TestContext.Current.CancellationToken);
        using var client = await StaffClient.SignedIn(site);
        var address = $"{await Enrolled(client)}/record/adverse";
        var opened = await client.Hidden(address);
        site.Store.Record(StaffSite.Study, First, [new AdverseEventRecorded { Date = site.Store.Today, Name = "Cough" }], new("b.meier"));

        using var answer = await client.Post(address, opened, Fever);

        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.All(["Adverse event: Cough.", "b.meier", "value=\"Fever\"", "name=\"seen\" value=\"6\""], words => Assert.Contains(words, page, StringComparison.Ordinal));
        using var again = await client.Post(address, opened, [.. Fever, ("seen", "6")]);
        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
    }

    [Theory]
    [InlineData("record", "Entry 4 corrected. On 2026-03-02: Adverse event: Cough.")]
    [InlineData("strike", "Entry 4 struck out.")]
    public async Task Correction_IsAnEntryOfItsOwnThatNamesTheWrongOne(string action, string expected)
    {
        await using var site = await StaffSite.Start(hasStaffPages: true, TestContext.Current.CancellationToken);
        using var client = await StaffClient.SignedIn(site);
        var address = await Enrolled(client);
        using var recorded = await client.Send($"{address}/record/adverse", Fever);

        Assert.Contains("value=\"Fever\"", await client.Page($"{address}/entries/4"), StringComparison.Ordinal);
        using var unreasoned = await client.Send($"{address}/entries/4", ("name", "Cough"), ("date", "2026-03-02"), ("action", action));
        using var answer = await client.Send($"{address}/entries/4", ("name", "Cough"), ("date", "2026-03-02"), ("why", "misread"), ("action", action));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.SeeOther), (unreasoned.StatusCode, answer.StatusCode));
        var page = await client.Page(address);
        Assert.Matches($"<s>Adverse event: Fever, grade 2.</s>\\s*<a [^>]*#entry-5\">corrected by entry 5", page);
        Assert.Contains(expected, page, StringComparison.Ordinal);
        Assert.Contains("misread", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Correction_OfWhatStands_DoesNotExist()
    {
        await using var site = await StaffSite.Start(hasStaffPages: true, TestContext.Current.CancellationToken);
        using var client = await StaffClient.SignedIn(site);
        var address = await Enrolled(client);
        site.Time.GoOn(days: 22);
        using var signedIn = await client.SignIn(site.Password);
        using var drawn = await client.Send($"{address}/record/randomise");
        using var again = await client.Send($"{address}/record/adverse", Fever);

        using var answer = await client.Get($"{address}/entries/4");

        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.NotFound), (drawn.StatusCode, answer.StatusCode));
    }

    [Fact]
    public async Task MaskedStudy_NoPageNamesTheArmUntilItIsUnblinded()
    {
        await using var site = await StaffSite.Start(hasStaffPages: true, TestContext.Current.CancellationToken, isMasked: true);
        using var client = await StaffClient.SignedIn(site);
        var address = await Enrolled(client);
        site.Time.GoOn(days: 22);
        using var signedIn = await client.SignIn(site.Password);
        using var drawn = await client.Send($"{address}/record/randomise");
        using var refused = await client.Send($"{address}/record/cycle", ("cycle", "9"), ("date", "2026-03-24"));
        string[] paths = ["/staff/participants", "/staff/due", "/staff/log", address, $"{address}/record/result", $"{address}/record/cycle", $"{address}/record/move", $"{address}/record/unblind"];

        foreach (var page in await Task.WhenAll(paths.Select(client.Page)))
        {
            Assert.DoesNotMatch("Arm [BC]|with dexamethasone|by age", page);
        }

        Assert.DoesNotMatch("Arm [BC]|with dexamethasone|by age", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        using var unblinded = await client.Send($"{address}/record/unblind", ("reason", "emergency"), ("date", "2026-03-24"));
        Assert.Matches("Arm [BC]", await client.Page(address));
    }

    [Fact]
    public async Task Screening_GivesANumberAndKeepsNoWords()
    {
        await using var site = await StaffSite.Start(hasStaffPages: true, TestContext.Current.CancellationToken);
        using var client = await StaffClient.SignedIn(site);
        var opened = await client.Hidden("/staff/screen");
        (string, string)[] typed =
            [("site", "S002"), ("date", "2026-03-01"), ("age", "48"), ("sex", "female"), ("ecog", "1"), ("biomarkers", "BCR-ABL1 positive"), ("note", "Mrs Example has asthma.")];

        using var first = await client.Post("/staff/screen", opened, typed);
        using var again = await client.Post("/staff/screen", opened, typed);

        Assert.Equal(first.Headers.Location, again.Headers.Location);
        Assert.Equal([First, "S002-0001"], site.Store.Participants(StaffSite.Study));
        Assert.Contains("Screened: 48 years; female", await client.Page(await client.AddressOf("S002-0001")), StringComparison.Ordinal);
        Assert.DoesNotContain("Example", string.Concat(site.Store.Log(StaffSite.Study).Select(entry => System.Text.Encoding.UTF8.GetString(entry.Content.Span))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "Screened: 71 years; female; asthma; ECOG performance status 1.")]
    [InlineData(false, "Screened: 71 years; female; asthma.")]
    public async Task Correction_OfTheScreening_KeepsTheRestWhereAsked(bool keeps, string expected)
    {
        await using var site = await StaffSite.Start(hasStaffPages: true, TestContext.Current.CancellationToken);
        using var client = await StaffClient.SignedIn(site);
        using var screened = await client.Send("/staff/screen", ("site", "S002"), ("date", "2026-03-01"), ("age", "17"), ("sex", "female"), ("ecog", "1"));
        var address = await client.AddressOf("S002-0001");
        (string, string)[] typed = [("date", "2026-03-01"), ("age", "71"), ("sex", "female"), ("conditions", "asthma"), ("why", "digits swapped"), ("action", "record")];

        using var answer = await client.Send($"{address}/entries/1", keeps ? [.. typed, ("rest", "yes")] : typed);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Contains(expected, await client.Page(address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Randomisation_SecretReadableByOthers_IsRefusedInASentence()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        await using var site = await StaffSite.Start(hasStaffPages: true, TestContext.Current.CancellationToken);
        using var client = await StaffClient.SignedIn(site);
        var address = await Enrolled(client);
        site.Time.GoOn(days: 22);
        using var signedIn = await client.SignIn(site.Password);
        site.ShowSecret();

        using var answer = await client.Send($"{address}/record/randomise");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("may be read or written by others than its owner", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("site", "s 1", "site", "Found \"s 1\"; expected up to 8 capital letters and digits, such as S001.")]
    [InlineData("age", "old", "age", "The age is a number of years from 0 to 130, such as 47; for infants, 0.5.")]
    public async Task Screening_WithAMistake_SaysSoBesideTheField(string name, string value, string field, string expected)
    {
        await using var site = await StaffSite.Start(hasStaffPages: true, TestContext.Current.CancellationToken);
        using var client = await StaffClient.SignedIn(site);

        using var answer = await client.Send("/staff/screen", [.. new[] { ("site", "S001"), ("date", "2026-03-01"), ("conditions", "asthma") }.Where(one => one.Item1 != name), (name, value)]);

        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Matches($"id=\"{field}-error\">[^/]*{Regex.Escape(expected)}", page);
        Assert.Contains("asthma</textarea>", page, StringComparison.Ordinal);
        Assert.Single(site.Store.Participants(StaffSite.Study));
    }

    // Screened, consented, enrolled: entries 1 to 3.
    private static async Task<string> Enrolled(StaffClient client)
    {
        var address = await client.AddressOf(First);
        using var answer = await client.Send($"{address}/record/enrol", ("consent", "2026-03-02"), ("date", "2026-03-02"));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return address;
    }

    private static (string Name, string Value)[] Fields(string typed) =>
        [.. typed.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(field => field.Split('=')).Select(pair => (pair[0], pair[1]))];
}
