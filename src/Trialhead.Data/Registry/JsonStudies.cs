using System.Text.Json;

namespace Trialhead.Data.Registry;

/// <summary>Cuts a JSON stream into studies: one object, several, an array, or pages of the API v2.</summary>
internal sealed class JsonStudies(JsonWindow window, string source, RegistryLimits limits)
{
    private bool _isBroken;

    /// <summary>The studies of a JSON array.</summary>
    public IEnumerable<RawRecord> ReadArray()
    {
        _ = window.Peek();
        window.Advance(1);
        foreach (var record in ReadElements(""))
        {
            yield return record;
        }

        if (!_isBroken && window.Peek() >= 0)
        {
            yield return RawRecord.Of(window.Broken(source, 0, "more after the end of the array"));
        }
    }

    /// <summary>The studies of one or several objects; read as lines once it is clear that they are.</summary>
    public IEnumerable<RawRecord> ReadObjects()
    {
        for (var isFirst = true; !_isBroken && window.Peek() >= 0; isFirst = false)
        {
            if (LengthUntilStudies() is var untilStudies and > 0)
            {
                window.Advance(untilStudies);
                foreach (var record in ReadPage())
                {
                    yield return record;
                }

                continue;
            }

            var line = window.Line;
            var (length, rejection) = window.Measure(source);
            var isOnOneLine = rejection is not null;
            if (rejection is not null && !(isFirst && NextLineStartsObject()))
            {
                yield return RawRecord.Of(rejection);
                yield break;
            }

            if (rejection is null)
            {
                var bytes = window.Take(length);
                isOnOneLine = window.Line == line;
                var isLast = window.Peek() < 0;
                isOnOneLine &= window.Line > line;
                yield return new RawRecord(source, isFirst && isLast ? "start" : $"line {line}", bytes);
            }

            if (isFirst && isOnOneLine)
            {
                foreach (var record in ReadLines())
                {
                    yield return record;
                }
            }
        }
    }

    /// <summary>The studies of NDJSON: each line stands for itself.</summary>
    public IEnumerable<RawRecord> ReadLines()
    {
        while (true)
        {
            var line = window.Line;
            var end = FindLineEnd();
            if (end < 0)
            {
                SkipLine();
                var found = $"found a line of more than {RegistryLimits.Describe(limits.StudyBytes)}";
                yield return RawRecord.Of(
                    new RegistryRejection(source, $"line {line}", $"{found}, expected one study"));
                continue;
            }

            var bytes = window.Take(end);
            var text = bytes.AsMemory().Trim(" \t\r"u8);
            if (!text.IsEmpty)
            {
                yield return new RawRecord(source, $"line {line}", WithoutByteOrderMark(text));
            }

            if (window.Unread.IsEmpty)
            {
                yield break;
            }

            window.Advance(1);
        }
    }

    private static ReadOnlyMemory<byte> WithoutByteOrderMark(ReadOnlyMemory<byte> text) =>
        text.Span.StartsWith(JsonWindow.ByteOrderMark) ? text[JsonWindow.ByteOrderMark.Length..] : text;

    private IEnumerable<RawRecord> ReadPage()
    {
        foreach (var record in ReadElements("/studies"))
        {
            yield return record;
        }

        if (!_isBroken && SkipPageEnd() is { } rejection)
        {
            _isBroken = true;
            yield return RawRecord.Of(rejection);
        }
    }

    /// <summary>Elements up to and with the closing bracket.</summary>
    private IEnumerable<RawRecord> ReadElements(string prefix)
    {
        if (window.Peek() == ']')
        {
            window.Advance(1);
            yield break;
        }

        for (var index = 0; ; index++)
        {
            _ = window.Peek();
            var (length, rejection) = window.Measure(source);
            if (rejection is null)
            {
                yield return new RawRecord(source, $"{prefix}/{index}", window.Take(length));
                rejection = window.Peek() is ',' or ']'
                    ? null
                    : window.Broken(source, 0, "no comma or bracket after an element");
            }

            if (rejection is not null)
            {
                _isBroken = true;
                yield return RawRecord.Of(rejection);
                yield break;
            }

            var isLast = window.Unread[0] == (byte)']';
            window.Advance(1);
            if (isLast)
            {
                yield break;
            }
        }
    }

    /// <summary>The length of a page's start up to its studies; 0 where the object at hand is no page.</summary>
    private int LengthUntilStudies()
    {
        while (window.Unread.Length < 4096 && window.Fill())
        {
        }

        var reader = new Utf8JsonReader(window.Unread, isFinalBlock: false, default);
        try
        {
            _ = reader.Read();
            while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
            {
                var isStudies = reader.ValueTextEquals("studies"u8);
                if (!reader.Read() || reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                {
                    return isStudies && reader.TokenType is JsonTokenType.StartArray ? (int)reader.BytesConsumed : 0;
                }
            }
        }
        catch (JsonException)
        {
            // Broken at its very start: measuring it as a value says where and how.
        }

        return 0;
    }

    /// <summary>Reads the properties after a page's studies.</summary>
    private RegistryRejection? SkipPageEnd()
    {
        while (window.Peek() == ',')
        {
            window.Advance(1);
            if (SkipValue() is { } brokenName)
            {
                return brokenName;
            }

            if (window.Peek() != ':')
            {
                break;
            }

            window.Advance(1);
            if (SkipValue() is { } brokenValue)
            {
                return brokenValue;
            }
        }

        if (window.Peek() != '}')
        {
            return window.Broken(source, 0, "no end of the page");
        }

        window.Advance(1);
        return null;
    }

    private RegistryRejection? SkipValue()
    {
        _ = window.Peek();
        var (length, rejection) = window.Measure(source);
        window.Advance(length);
        return rejection;
    }

    private bool NextLineStartsObject()
    {
        var rest = window.Unread;
        var newLine = rest.IndexOf((byte)'\n');
        return newLine >= 0 && rest[(newLine + 1)..].StartsWith("{"u8);
    }

    /// <summary>The index of the line's end, which may be the end of the stream; -1 for too long a line.</summary>
    private int FindLineEnd()
    {
        var searched = 0;
        while (true)
        {
            var index = window.Unread[searched..].IndexOf((byte)'\n');
            if (index >= 0)
            {
                return searched + index;
            }

            searched = window.Unread.Length;
            if (!window.Fill())
            {
                return window.AtEnd ? searched : -1;
            }
        }
    }

    private void SkipLine()
    {
        do
        {
            var end = window.Unread.IndexOf((byte)'\n');
            if (end >= 0)
            {
                window.Advance(end + 1);
                return;
            }

            window.Advance(window.Unread.Length);
        }
        while (window.Fill());
    }
}
