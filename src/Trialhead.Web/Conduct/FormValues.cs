using System.Globalization;

namespace Trialhead.Web.Conduct;

/// <summary>What was typed into a form, as it came, by the name of the field.</summary>
/// <param name="texts">The texts.</param>
public sealed class FormValues(IReadOnlyDictionary<string, string> texts)
{
    /// <summary>Nothing typed.</summary>
    public static FormValues None { get; } = new(new Dictionary<string, string>());

    /// <summary>The names of the fields that came.</summary>
    public IEnumerable<string> Names => texts.Keys;

    /// <summary>What was typed into a field; empty for nothing.</summary>
    public string this[string name] => texts.GetValueOrDefault(name, "");

    /// <summary>Reads a posted form.</summary>
    public static FormValues Of(IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new FormValues(form.Keys.ToDictionary(name => name, name => form[name].ToString().ReplaceLineEndings("\n").Trim()));
    }

    /// <summary>Whether a field came, filled or not.</summary>
    public bool Has(string name) => texts.ContainsKey(name);

    /// <summary>What was typed into a field; null for nothing.</summary>
    public string? Given(string name) => this[name] is { Length: > 0 } text ? text : null;

    /// <summary>The day in a field; null where there is none.</summary>
    public DateOnly? Day(string name) =>
        DateOnly.TryParseExact(this[name], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The number above 0 in a field; null where there is none.</summary>
    public double? Number(string name) =>
        double.TryParse(this[name], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number > 0 && double.IsFinite(number) ? number : null;
}
