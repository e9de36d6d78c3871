using System.Text;
using Trialhead.Data.Registry;
using Trialhead.Tests.Support;
using Xunit;
using static Trialhead.Tests.Registry.RegistryAssert;

namespace Trialhead.Tests.Registry;

public sealed class RegistrySourceTests : IDisposable
{
    private const string Xml = "<clinical_study><id_info><nct_id>NCT00000009</nct_id></id_info></clinical_study>";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("one.json")]
    [InlineData("one.xml")]
    [InlineData("one")]
    [InlineData("one.txt")]
    public void Read_OneStudy_WhateverItsName(string name) =>
        Yields(Read(_folder.Write(name, "\uFEFF \r\n" + Study(1))), "start NCT00000001");

    [Fact]
    public void Read_Array_PointsAtElements() =>
        Yields(Read(_folder.Write("a.json", $"[ {Study(1)} ,\n{Study(2)}]\n")), "/0 NCT00000001", "/1 NCT00000002");

    [Theory]
    [InlineData("{\"studies\":[@1,@2],\"nextPageToken\":\"x\"}")]
    [InlineData("{\"totalCount\":2, \"studies\": [ @1 , @2 ] }")]
    public void Read_Page_PointsAtStudies(string page) => Yields(
        Read(_folder.Write("p.json", Fill(page))), "/studies/0 NCT00000001", "/studies/1 NCT00000002");

    [Theory]
    [InlineData("[]")]
    [InlineData("{\"studies\":[]}")]
    public void Read_NoStudies_YieldsNothing(string json) => Yields(Read(_folder.Write("e.json", json)));

    [Theory]
    [InlineData("l.ndjson")]
    [InlineData("l.jsonl")]
    [InlineData("l.json")]
    [InlineData("l")]
    public void Read_Lines_GoOnAfterABrokenOne(string name) => Yields(
        Read(_folder.Write(name, Fill("@1\n\n{\"x\":}\n@2"))),
        "line 1 NCT00000001",
        "line 3: byte 6: found broken JSON ('}' is an invalid start of a value), expected one JSON object",
        "line 4 NCT00000002");

    [Fact]
    public void Read_FirstLineBroken_GoesOnWithTheNext() => Yields(
        Read(_folder.Write("l.json", Fill("{\"x\":}\n@2\n"))),
        "line 1: byte 6: found broken JSON ('}' is an invalid start of a value), expected one JSON object",
        "line 2 NCT00000002");

    [Fact]
    public void Read_ObjectsOverSeveralLines_AreSeveral() => Yields(
        Read(_folder.Write("s.json", Fill("@1\n@2").Replace("{\"nctId", "{\n\"nctId", StringComparison.Ordinal))),
        "line 1 NCT00000001",
        "line 3 NCT00000002");

    [Theory]
    [InlineData("[@1,{\"a\":],@2]", "byte 76: found broken JSON (']' is an invalid start of a value)")]
    [InlineData("[@1 @2]", "byte 71: found no comma or bracket after an element")]
    [InlineData("[@1", "byte 70: found no comma or bracket after an element")]
    [InlineData("[@1,", "byte 71: found broken JSON (The input does not contain any JSON tokens. "
        + "Expected the input to start with a valid JSON token, when isFinalBlock is true)")]
    public void Read_BrokenArray_KeepsWhatWasBefore(string json, string expected) => Yields(
        Read(_folder.Write("b.json", Fill(json))),
        "/0 NCT00000001",
        $"{expected}, expected JSON studies; the rest of the file cannot be read");

    [Fact]
    public void Read_MoreAfterTheArray_IsSaid() => Yields(
        Read(_folder.Write("b.json", Fill("[@1]@2"))),
        "/0 NCT00000001",
        "byte 71: found more after the end of the array, expected JSON studies; the rest of the file cannot be read");

    [Fact]
    public void Read_WrongElement_IsOneRejection() => Yields(
        Read(_folder.Write("w.json", Fill("[7,@2,{\"protocolSection\":3}]"))),
        "/0: start: found a JSON number, expected one study object",
        "/1 NCT00000002",
        "/2: /protocolSection: found `3`, expected an object");

    [Fact]
    public void Read_Json_IsMinified()
    {
        var path = _folder.Write("m.json", Study(1).Replace(":", " :\n\t", StringComparison.Ordinal).Replace("NCT", "\\u004ECT", StringComparison.Ordinal));

        var record = Assert.IsType<RegistryRecord>(Assert.Single(Read(path)));

        Assert.Equal("NCT00000001", record.Trial.NctId);
        Assert.Equal(Study(1).Replace("NCT", "\\u004ECT", StringComparison.Ordinal), Encoding.UTF8.GetString(record.Json.Span));
    }

    [Fact]
    public void Read_Xml_ComesWithJson()
    {
        var record = Assert.IsType<RegistryRecord>(Assert.Single(Read(_folder.Write("x.xml", Xml))));

        Assert.Equal(Study(9), Encoding.UTF8.GetString(record.Json.Span));
    }

    [Fact]
    public void Read_BrokenXml_SaysLineAndColumn() => Yields(
        Read(_folder.Write("x.xml", "<clinical_study>\n<a></b>")),
        "line 2, column 6: found broken XML (The 'a' start tag on line 2 position 2 does not match the end tag of 'b'), "
        + "expected one well-formed record");

    [Fact]
    public void Read_Folder_IsOrderedAndSelective()
    {
        _folder.Write("b.json", Study(2));
        _folder.Write("B.json", Study(1));
        _folder.Write("c/d.ndjson.gz", TemporaryFolder.Gzip(Bytes(Study(3))));
        _folder.Write(".hidden/x.json", Study(4));
        _folder.Write(".x.json", Study(5));
        _folder.Write("Contents.txt", "No study.");
        _folder.Write("data.csv.gz", TemporaryFolder.Gzip(Bytes("a,b")));

        YieldsFrom(Read(_folder.Path), "B.json start NCT00000001", "b.json start NCT00000002", "c/d.ndjson.gz line 1 NCT00000003");
    }

    [Fact]
    public void Read_Zip_ReadsEntriesAndRefusesNestedOnes()
    {
        var inner = File.ReadAllBytes(_folder.Zip("inner.zip", ("i.json", Bytes(Study(1)))));
        var path = _folder.Zip(
            "all.zip",
            ("x/1.xml", Bytes(Xml)),
            ("Contents.txt", Bytes("NCT00000009")),
            ("2.jsonl.gz", TemporaryFolder.Gzip(Bytes(Study(2)))),
            ("3.zip", inner),
            ("4.json", Bytes("no")),
            ("../../5\u0007.json", Bytes(Study(5))));

        YieldsFrom(
            Read(path),
            "all.zip!x/1.xml start NCT00000009",
            "all.zip!2.jsonl.gz line 1 NCT00000002",
            "all.zip!3.zip start: found a zip archive inside another archive, expected JSON, NDJSON, XML or gzip inside",
            "all.zip!4.json start: found a file that starts with `no`, expected JSON, NDJSON, XML, gzip or zip",
            "all.zip!../../5\uFFFD.json start NCT00000005");
        Assert.Equal(["all.zip", "inner.zip"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order());
    }

    [Theory]
    [InlineData("", "start: found an empty file, expected JSON, NDJSON, XML, gzip or zip")]
    [InlineData("hello", "start: found a file that starts with `hello`, expected JSON, NDJSON, XML, gzip or zip")]
    public void Read_NothingKnown_SaysWhatItStartsWith(string text, string expected) =>
        Yields(Read(_folder.Write("f.json", text)), expected);

    [Fact]
    public void Read_StandardInput_IsSniffed()
    {
        var zip = File.ReadAllBytes(_folder.Zip("z.zip", ("1.json", Bytes(Study(1)))));

        Yields(ReadInput(Bytes(Study(1))), "start NCT00000001");
        Yields(ReadInput(TemporaryFolder.Gzip(Bytes(Study(1) + "\n" + Study(2)))), "line 1 NCT00000001", "line 2 NCT00000002");
        Yields(ReadInput(Bytes(Xml)), "start NCT00000009");
        Yields(ReadInput(zip), "start: found a zip archive on standard input, expected archives as files, "
            + "because their directory stands at the end");
    }

    [Fact]
    public void Read_MissingPath_ThrowsAtOnce()
    {
        var problem = Assert.Throws<FileNotFoundException>(() => Read("/no/such.json"));

        Assert.Equal("There is no file or folder `/no/such.json`.", problem.Message);
    }

    [Fact]
    public void Read_Cancelled_Stops()
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var path = _folder.Write("l.ndjson", Fill("@1\n@2"));
        cancellation.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => RegistrySource.Read([path], null, cancellation.Token).Count());
    }

    [Fact]
    public void Read_ManyRecords_KeepTheirOrder()
    {
        var path = _folder.Write("l.ndjson", string.Join('\n', Enumerable.Range(1, 2000).Select(Study)));

        var numbers = Read(path).OfType<RegistryRecord>().Select(record => record.Trial.NctId);

        Assert.Equal(Enumerable.Range(1, 2000).Select(number => $"NCT{number:00000000}"), numbers);
    }

    private static IEnumerable<RegistryItem> Read(string path) =>
        RegistrySource.Read([path], null, TestContext.Current.CancellationToken);

    private static IEnumerable<RegistryItem> ReadInput(byte[] bytes) =>
        RegistrySource.Read(["-"], new MemoryStream(bytes), TestContext.Current.CancellationToken);

    private static string Fill(string text) =>
        text.Replace("@1", Study(1), StringComparison.Ordinal).Replace("@2", Study(2), StringComparison.Ordinal);
}
