using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Trialhead.Text;

namespace Trialhead.Data.Corpora;

/// <summary>Reads the people of a ranking test: JSON lines of <c>_id</c> and <c>text</c>, or TREC's topics in XML.</summary>
/// <remarks>
/// In XML a topic is free text (Clinical Trials 2021), disease, gene, demographic and other (Precision Medicine), or fields of
/// a questionnaire (Clinical Trials 2023). What is not prose is put into short sentences, the illness first.
/// </remarks>
public static class TopicFile
{
    /// <summary>The topics in their order, or the first thing that is wrong.</summary>
    public static ParseResult<IReadOnlyList<Topic>> Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var text = File.ReadAllText(path);
        return text.AsSpan().TrimStart().StartsWith("<") ? ReadXml(text, path) : ReadLines(text, path);
    }

    private static ParseResult<IReadOnlyList<Topic>> ReadLines(string text, string path)
    {
        var topics = new List<Topic>();
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                var row = JsonElement.Parse(line);
                topics.Add(new Topic(row.GetProperty("_id").GetString()!, row.GetProperty("text").GetString()!));
            }
            catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
            {
                return Failed($"{path}, line {number}", "another line", "a JSON object with `_id` and `text`");
            }
        }

        return Checked(topics, path);
    }

    private static ParseResult<IReadOnlyList<Topic>> ReadXml(string text, string path)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            return Checked(
                [.. XDocument.Load(reader).Descendants("topic").Select(topic => new Topic((string?)topic.Attribute("number") ?? "", TextOf(topic)))], path);
        }
        catch (XmlException problem)
        {
            return Failed(problem.LineNumber > 0 ? $"{path}, line {problem.LineNumber}" : path, "XML that cannot be read", "topics in XML");
        }
    }

    private static ParseResult<IReadOnlyList<Topic>> Checked(List<Topic> topics, string path) =>
        topics.Count == 0 ? Failed(path, "no topic", "people as JSON lines or as TREC topics")
        : topics.Find(topic => string.IsNullOrWhiteSpace(topic.Id) || topic.Id.Any(char.IsWhiteSpace)) is { } bad ? Failed(path, $"the topic id `{bad.Id}`", "an id without spaces")
        : topics.GroupBy(topic => topic.Id).FirstOrDefault(same => same.Count() > 1) is { } twice ? Failed(path, $"topic {twice.Key} twice", "each topic once")
        : ParseResult.Of<IReadOnlyList<Topic>>(topics);

    private static ParseResult<IReadOnlyList<Topic>> Failed(string where, string found, string expected) =>
        ParseResult.Failed<IReadOnlyList<Topic>>(where, found, expected);

    private static string TextOf(XElement topic)
    {
        if (topic.Elements("field").Any())
        {
            return string.Join("\n", topic.Elements("field").Select(Answer).Prepend(Sentence("Patient with ", (string?)topic.Attribute("template"))).OfType<string>());
        }

        return topic.Elements().Any()
            ? string.Join(" ", new[]
            {
                Sentence($"{Value(topic, "demographic")} with ", Value(topic, "disease"))?.TrimStart(),
                Sentence("Positive for ", Value(topic, "gene")),
                Sentence("", Value(topic, "other")),
            }.OfType<string>())
            : topic.Value.Trim();
    }

    private static string? Value(XElement topic, string name) =>
        topic.Element(name)?.Value.Trim() is { Length: > 0 } value && !value.Equals("none", StringComparison.OrdinalIgnoreCase) ? value : null;

    private static string? Sentence(string lead, string? rest) => string.IsNullOrWhiteSpace(rest) ? null : $"{lead}{rest.Trim()}.";

    // "age: 61" and "diabetes: no" as a note would put them.
    private static string? Answer(XElement field)
    {
        var (name, value) = (((string?)field.Attribute("name"))?.Trim() ?? "", field.Value.Trim());
        return (name.ToLowerInvariant(), value.ToLowerInvariant()) switch
        {
            (_, "") or ("", _) => null,
            ("age" or "patient age" or "age (years)", _) when int.TryParse(value, out var years) => $"{years}-year-old.",
            ("sex" or "gender", "f") => "female.",
            ("sex" or "gender", "m") => "male.",
            ("sex" or "gender" or "demographics", _) => $"{value}.",
            ("diagnosis" or "definitive diagnosis", "yes" or "true") => null, // of what the questionnaire is about, which stands first
            (_, "yes" or "true" or "positive") => $"{name}.",
            (_, "no" or "false" or "none" or "negative") => $"No {name}.",
            _ => $"{name}: {value}.",
        };
    }
}
