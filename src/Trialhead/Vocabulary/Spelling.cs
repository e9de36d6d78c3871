namespace Trialhead.Vocabulary;

/// <summary>The names at one node of the automaton beside a stretch of text as it is written.</summary>
internal readonly ref struct Spelling
{
    private readonly LexiconImage _image;
    private readonly ReadOnlySpan<char> _written;
    private readonly bool _isExact;

    public Spelling(LexiconImage image, ReadOnlySpan<LexiconName> names, ReadOnlySpan<char> written)
    {
        _image = image;
        _written = written;
        foreach (var name in names)
        {
            _isExact |= name.Case != NameCase.Any && IsWritten(name);
        }

        foreach (var name in names)
        {
            if (Admits(name))
            {
                HasNames = true;
                IsGated |= name.IsGated;
            }
        }
    }

    /// <summary>Whether the text spells at least one of the names.</summary>
    public bool HasNames { get; }

    /// <summary>Whether the context has to decide about one of them.</summary>
    public bool IsGated { get; }

    /// <summary>Whether the text spells this name.</summary>
    public bool Admits(LexiconName name) => name.Case switch
    {
        NameCase.Exact => _isExact && IsWritten(name),
        NameCase.Mixed => !_isExact || IsWritten(name),
        _ => true,
    };

    private bool IsWritten(LexiconName name) =>
        _image.Is(name.Text, _written) || (_written.Length > 1 && _written[^1] == 's' && _image.Is(name.Text, _written[..^1]));
}
