namespace Trialhead.Data.Search;

/// <summary>Sets words apart that Unicode's rules keep together: <c>Inclusion:age</c>, <c>disease.Patients</c>, <c>t(9;22)</c>.</summary>
/// <remarks>Every character stays in its place; <c>e.g.</c>, <c>U.S.A.</c> and <c>1.5</c> are left alone.</remarks>
internal sealed class WordBreakReader(TextReader inner) : TextReader
{
    public override int Peek() => inner.Peek();

    public override int Read() => inner.Read();

    public override int Read(char[] buffer, int index, int count)
    {
        var read = inner.Read(buffer, index, count);
        var text = buffer.AsSpan(index, Math.Max(0, read));
        for (var i = 0; i < text.Length; i++)
        {
            var endsWord = i >= 2 && char.IsLetter(text[i - 1]) && char.IsLetter(text[i - 2]);
            if (text[i] is ':' or ';' or '_' || (text[i] is '.' && endsWord))
            {
                text[i] = ' ';
            }
        }

        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
