using System.Globalization;
using System.Text;
using System.Xml;
using Trialhead.Clinical;
using Trialhead.Data.Json;
using Trialhead.Trials;

namespace Trialhead.Data.Registry;

/// <summary>One element of a legacy XML record, asked child by child.</summary>
/// <remarks>
/// An absent or blank child is not given; an absent element answers that everything in it is absent.
/// A value that cannot be read is noted as a problem with its line and column and reads as absent.
/// </remarks>
internal sealed class XmlFields(string name, int line, int column, ProblemSlot problems)
{
    private const int MaxDepth = 64; // genuine records need 15

    private readonly List<XmlFields> _children = [];
    private readonly StringBuilder _text = new();
    private Dictionary<string, string>? _attributes;

    /// <summary>The place, as error text names it.</summary>
    public string Where => string.Create(CultureInfo.InvariantCulture, $"line {line}, column {column}");

    /// <summary>The element's name; empty for an absent element.</summary>
    public string Name => name;

    /// <summary>Whether the element is given.</summary>
    public bool IsPresent => name.Length > 0;

    /// <summary>The element's own text, unwrapped; null where there is none.</summary>
    public string? Content => HardWrappedText.Unwrap(_text.ToString());

    /// <summary>Reads the document element with all that is in it.</summary>
    /// <exception cref="XmlException">The document is not well-formed, or is nested too deeply.</exception>
    public static XmlFields Load(XmlReader reader, ProblemSlot problems)
    {
        var open = new Stack<XmlFields>();
        open.Push(new XmlFields("", 0, 0, problems));
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var element = Open(reader, problems);
                    open.Peek()._children.Add(element);
                    if (!reader.IsEmptyElement)
                    {
                        open.Push(element);
                    }

                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    open.Peek()._text.Append(reader.Value);
                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
            }
        }

        return open.Peek()._children[0];
    }

    /// <summary>The children of a name.</summary>
    public IEnumerable<XmlFields> All(string child) => _children.Where(element => element.Name == child);

    /// <summary>The first child of a name, or an absent element; never null.</summary>
    public XmlFields Child(string child) =>
        _children.Find(element => element.Name == child) ?? new XmlFields("", line, column, problems);

    /// <summary>The child at the end of a path.</summary>
    public XmlFields Child(string child, string grandchild) => Child(child).Child(grandchild);

    /// <summary>The text of a child; null where not given.</summary>
    public string? Text(string child) => Child(child).Content;

    /// <summary>The text of an attribute; null where not given.</summary>
    public string? Attribute(string attribute) =>
        _attributes?.GetValueOrDefault(attribute)?.Trim() is { Length: > 0 } value ? value : null;

    /// <summary>A text without which the element means nothing.</summary>
    public string Required(string child)
    {
        var text = Text(child);
        if (text is null)
        {
            problems.Add(Where, IsPresent ? $"no <{child}> in <{name}>" : $"no <{child}>", "one with text");
        }

        return text ?? "";
    }

    /// <summary>The texts of the children of a name.</summary>
    public IReadOnlyList<string> Texts(string child) =>
        [.. All(child).Select(element => element.Content).OfType<string>()];

    /// <summary>A yes or no; null where not given.</summary>
    public bool? Flag(string child)
    {
        var element = Child(child);
        return element.Content switch
        {
            null => null,
            "Yes" => true,
            "No" => false,
            var text => element.Reject<bool>(text, "Yes or No"),
        };
    }

    /// <summary>A date; null where not given.</summary>
    public PartialDate? Date(string child)
    {
        var element = Child(child);
        return element.Content is not { } text ? null
            : RegistryDateText.TryParse(text, out var date) ? date
            : element.Reject<PartialDate>(text, RegistryDateText.Expected);
    }

    /// <summary>An age; null where not given or <c>N/A</c>.</summary>
    public AgeLimit? Age(string child)
    {
        var element = Child(child);
        var text = element.Content;
        return RegistryAge.TryParse(text, out var age)
            ? age
            : element.Reject<AgeLimit>(text ?? "", RegistryAge.Expected);
    }

    /// <summary>A code in any of its spellings; null where not given.</summary>
    public T? Code<T>(string child)
        where T : struct, Enum
    {
        var element = Child(child);
        return element.Content is { } text ? element.CodeOf<T>(text) : null;
    }

    /// <summary>A code that stands in this element; null, and a problem, where it is none.</summary>
    public T? CodeOf<T>(string text)
        where T : struct, Enum =>
        RegistryCodes.TryParse<T>(text, out var value) ? value : Reject<T>(text, RegistryCodes.Expected<T>());

    /// <summary>A phrase as a code of the registry; null where not given.</summary>
    public string? Phrase(string child) => Text(child) is { } text ? RegistryCodes.FromWords(text) : null;

    /// <summary>A whole number in an attribute; null where not given.</summary>
    public int? Number(string attribute) => Attribute(attribute) is { } text ? NumberOf(text) : null;

    /// <summary>A whole number that stands in this element; null, and a problem, where it is none.</summary>
    public int? NumberOf(string text) =>
        int.TryParse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)
            ? number
            : Reject<int>(text, "a whole number");

    /// <summary>Notes that this element holds something it must not hold.</summary>
    public T? Reject<T>(string found, string expected)
        where T : struct
    {
        problems.Add(Where, $"{ProblemSlot.Quote(found)} in <{name}>", expected);
        return null;
    }

    private static XmlFields Open(XmlReader reader, ProblemSlot problems)
    {
        var place = (IXmlLineInfo)reader;
        if (reader.Depth >= MaxDepth)
        {
            var complaint = $"Elements are nested deeper than {MaxDepth}.";
            throw new XmlException(complaint, null, place.LineNumber, place.LinePosition);
        }

        var element = new XmlFields(reader.Name, place.LineNumber, place.LinePosition, problems);
        while (reader.MoveToNextAttribute())
        {
            (element._attributes ??= [])[reader.Name] = reader.Value;
        }

        reader.MoveToElement();
        return element;
    }
}
