using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Trialhead.Data.Ctml;

/// <summary>Writes the part of YAML 1.2 that CTML needs: mappings and sequences in blocks, and strings.</summary>
internal sealed partial class YamlText
{
    private readonly StringBuilder _text = new();
    private bool _beginsItem;

    /// <summary>Makes the next line the first of an item; its dash stands in the place of the last indentation.</summary>
    public YamlText Item()
    {
        _beginsItem = true;
        return this;
    }

    /// <summary>A line with a key and a string.</summary>
    public YamlText Line(int depth, string key, string value) => Raw(depth, key, Scalar(value));

    /// <summary>A line with a key and a number.</summary>
    public YamlText Line(int depth, string key, int value) => Raw(depth, key, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A line with a key whose value follows below.</summary>
    public YamlText Open(int depth, string key) => Raw(depth, key, "");

    /// <summary>A line with a key and an empty sequence.</summary>
    public YamlText Nothing(int depth, string key) => Raw(depth, key, "[]");

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    /// <summary>A string, between quotes where it would be read as anything else.</summary>
    public static string Scalar(string value) => IsPlain().IsMatch(value) && !IsWord().IsMatch(value) ? value : Quoted(value);

    private YamlText Raw(int depth, string key, string value)
    {
        _text.Append(' ', 2 * (_beginsItem ? depth - 1 : depth)).Append(_beginsItem ? "- " : "").Append(key).Append(':');
        _text.Append(value.Length > 0 ? " " : "").Append(value).Append('\n');
        _beginsItem = false;
        return this;
    }

    private static string Quoted(string value)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in value.EnumerateRunes())
        {
            quoted.Append(rune.Value switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\t' => "\\t",
                var code when Rune.IsControl(rune) || code is 0x2028 or 0x2029 or 0xfeff => $"\\u{code:x4}",
                _ => rune.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_()]*(?:[ ./-][A-Za-z0-9_()]+)*\z")]
    private static partial Regex IsPlain();

    [GeneratedRegex("^(?:true|false|yes|no|on|off|y|n|null)$", RegexOptions.IgnoreCase)]
    private static partial Regex IsWord();
}
