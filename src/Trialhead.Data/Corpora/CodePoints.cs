namespace Trialhead.Data.Corpora;

/// <summary>Turns offsets in code points, which brat counts, into offsets in UTF-16 code units, and back.</summary>
internal sealed class CodePoints
{
    // Null where the text has no surrogates and both ways of counting agree.
    private readonly List<int>? _units;
    private readonly int _length;

    public CodePoints(string text)
    {
        _length = text.Length;
        if (text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff') < 0)
        {
            return;
        }

        _units = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i++)
        {
            _units.Add(i);
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
        }

        _units.Add(text.Length);
    }

    /// <summary>Number of code points in the text.</summary>
    public int Count => _units is null ? _length : _units.Count - 1;

    /// <summary>The code unit at which a code point starts.</summary>
    public int ToUnit(int point) => _units is null ? point : _units[point];

    /// <summary>The code point that holds a code unit.</summary>
    public int ToPoint(int unit)
    {
        if (_units is null)
        {
            return unit;
        }

        var at = _units.BinarySearch(unit);
        return at >= 0 ? at : ~at - 1;
    }
}
