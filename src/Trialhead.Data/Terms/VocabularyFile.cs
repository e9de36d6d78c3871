using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Data.Terms;

/// <summary>A compiled vocabulary on disk.</summary>
public static class VocabularyFile
{
    /// <summary>Opens a file that <c>trialhead vocabulary build</c> wrote; it is mapped, not read.</summary>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public static ParseResult<Lexicon> Open(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!File.Exists(path))
        {
            return ParseResult.Failed<Lexicon>(path, "nothing", "a file that `trialhead vocabulary build` wrote");
        }

        return Lexicon.Open(new FileInfo(path).Length == 0 ? default : MappedBytes.Of(path), path);
    }

    /// <summary>Compiles open terminologies and our own tables into one file; what stood there before is replaced at the very end.</summary>
    /// <param name="sources">Files and folders.</param>
    /// <param name="path">Where the vocabulary goes.</param>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    public static ParseResult<VocabularySummary> Build(IEnumerable<string> sources, string path)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(path);
        var leftOut = new List<string>();
        if (!TermSources.Read(sources, leftOut).Succeeded(out var library, out var problem))
        {
            return ParseResult.Failed<VocabularySummary>(problem.Where, problem.Found, problem.Expected);
        }

        var compiled = VocabularyComposer.Compose(library);
        Replace(path, compiled.Bytes.Span);
        return ParseResult.Of(new VocabularySummary(compiled.Concepts, compiled.Names, compiled.Bytes.Length, leftOut));
    }

    private static void Replace(string path, ReadOnlySpan<byte> bytes)
    {
        var unfinished = $"{path}.{Environment.ProcessId}.unfinished";
        try
        {
            using (var stream = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
