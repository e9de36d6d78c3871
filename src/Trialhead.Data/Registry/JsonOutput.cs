using System.Text.Json;
using Trialhead.Clinical;

namespace Trialhead.Data.Registry;

/// <summary>Writes properties that are given; others, and objects left without any, do not appear.</summary>
internal sealed class JsonOutput(Utf8JsonWriter json)
{
    private readonly List<string> _unopened = [];

    /// <summary>Writes a text unless null or empty.</summary>
    public void Text(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            OpenParents();
            json.WriteString(name, value);
        }
    }

    /// <summary>Writes texts unless there are none.</summary>
    public void Texts(string name, IReadOnlyList<string> values) => Array(name, values, json.WriteStringValue);

    /// <summary>Writes codes unless there are none.</summary>
    public void Codes<T>(string name, IReadOnlyList<T> values)
        where T : struct, Enum => Array(name, values, value => json.WriteStringValue(RegistryCodes.Of(value)));

    /// <summary>Writes a code unless null.</summary>
    public void Code<T>(string name, T? value)
        where T : struct, Enum => Text(name, value is { } given ? RegistryCodes.Of(given) : null);

    /// <summary>Writes a date unless null.</summary>
    public void Date(string name, PartialDate? value) => Text(name, value?.ToString());

    /// <summary>Writes a yes or no unless null.</summary>
    public void Flag(string name, bool? value)
    {
        if (value is { } flag)
        {
            OpenParents();
            json.WriteBoolean(name, flag);
        }
    }

    /// <summary>Writes a whole number unless null.</summary>
    public void Number(string name, int? value)
    {
        if (value is { } number)
        {
            OpenParents();
            json.WriteNumber(name, number);
        }
    }

    /// <summary>Writes a number of degrees.</summary>
    public void Degrees(string name, double value)
    {
        OpenParents();
        json.WriteNumber(name, value);
    }

    /// <summary>Writes an object unless its body writes nothing.</summary>
    public void Object(string name, Action body)
    {
        _unopened.Add(name);
        body();
        if (_unopened.Count > 0)
        {
            _unopened.RemoveAt(_unopened.Count - 1);
        }
        else
        {
            json.WriteEndObject();
        }
    }

    /// <summary>Writes objects unless there are none.</summary>
    public void Objects<T>(string name, IReadOnlyList<T> values, Action<T> body) => Array(name, values, value =>
    {
        json.WriteStartObject();
        body(value);
        json.WriteEndObject();
    });

    private void Array<T>(string name, IReadOnlyList<T> values, Action<T> writeItem)
    {
        if (values.Count == 0)
        {
            return;
        }

        OpenParents();
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            writeItem(value);
        }

        json.WriteEndArray();
    }

    private void OpenParents()
    {
        foreach (var name in _unopened)
        {
            json.WriteStartObject(name);
        }

        _unopened.Clear();
    }
}
