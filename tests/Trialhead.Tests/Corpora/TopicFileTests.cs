using Trialhead.Data.Corpora;
using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Corpora;

public sealed class TopicFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("{\"_id\":\"trec-20217\",\"text\":\"Gout.\"}\n\n{\"_id\":\"x\",\"text\":\"Asthma.\",\"metadata\":{}}\n", "trec-20217", "Gout.")]
    [InlineData("<topics task=\"2021\"><topic number=\"7\">\n A man with gout. \n</topic></topics>", "7", "A man with gout.")]
    [InlineData(
        "<topics><topic number=\"1\"><disease>Melanoma</disease><gene>BRAF (V600E)</gene><demographic>45-year-old female</demographic><other>None</other></topic></topics>",
        "1",
        "45-year-old female with Melanoma. Positive for BRAF (V600E).")]
    [InlineData(
        "<topics><topic number=\"3\" template=\"glaucoma\"><field name=\"age\">61</field><field name=\"gender\">male</field><field name=\"diabetes\">no</field><field name=\"cataract\">yes</field><field name=\"intraocular pressure\">24 mmHg</field><field name=\"other\"></field></topic></topics>",
        "3",
        "Patient with glaucoma.\n61-year-old.\nmale.\nNo diabetes.\ncataract.\nintraocular pressure: 24 mmHg.")]
    [InlineData(
        "<topics><topic number=\"6\" template=\"anxiety\"><field name=\"definitive diagnosis\">yes</field><field name=\"sex\">F</field></topic></topics>",
        "6",
        "Patient with anxiety.\nfemale.")]
    public void Read_EveryForm(string text, string id, string expected)
    {
        var topic = TopicFile.Read(Written(text)).Value![0];

        Assert.Equal((id, expected), (topic.Id, topic.Text));
    }

    [Theory]
    [InlineData("{\"_id\":\"1\"}", ", line 1: found another line, expected a JSON object with `_id` and `text`")]
    [InlineData("{\"_id\":\"1\",\"text\":\"a\"}\n[]", ", line 2: found another line, expected a JSON object with `_id` and `text`")]
    [InlineData("{\"_id\":\"1\",\"text\":\"a\"}\n{\"_id\":\"1\",\"text\":\"b\"}", ": found topic 1 twice, expected each topic once")]
    [InlineData("", ": found no topic, expected people as JSON lines or as TREC topics")]
    [InlineData("<topics><topic>", ", line 1: found XML that cannot be read, expected topics in XML")]
    [InlineData("<topics><topic>a</topic></topics>", ": found the topic id ``, expected an id without spaces")]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><topics>&e;</topics>", ": found XML that cannot be read, expected topics in XML")]
    public void Read_BadInput_SaysWhere(string text, string expected)
    {
        var path = Written(text);

        Assert.Equal(path + expected, TopicFile.Read(path).Problem?.ToString());
    }

    [Theory]
    [InlineData("7", "7")]
    [InlineData("trec-20217", "7")]
    [InlineData("sigir-20141", "20141")]
    public void Judgements_FindTheirTopic(string topic, string number)
    {
        var path = Written($"{number} 0 NCT00000001 2\n{number}5 0 NCT00000002 1\n");

        Assert.Equal([new("NCT00000001", 2)], Judgements.Read(path).Value!.Of(topic));
    }

    [Fact]
    public void Judgements_BadLine_SaysWhere()
    {
        var path = Written("1 0 NCT00000001 2\n1 0 NCT00000001\n");

        Assert.Equal(
            $"{path}, line 2: found `1 0 NCT00000001`, expected a topic, 0, an NCT number and a grade", Judgements.Read(path).Problem?.ToString());
    }

    private string Written(string text)
    {
        var path = Path.Combine(_folder.Path, "topics");
        File.WriteAllText(path, text);
        return path;
    }
}
