using System.IO.Compression;
using System.Text;
using Trialhead.Text;

namespace Trialhead.Data.Corpora;

/// <summary>Reads the files of a brat corpus out of a folder or a zip archive, in the order of their names.</summary>
public static class BratCorpus
{
    /// <summary>The texts (<c>.txt</c>) alone.</summary>
    /// <returns>The texts, or what is wrong: no such path, not a zip, no texts, two of one name.</returns>
    public static ParseResult<IReadOnlyList<CorpusText>> ReadTexts(string path) => ReadFiles(path, ".txt");

    /// <summary>Every text that has annotation (<c>.ann</c>), with it.</summary>
    /// <returns>The documents, or the first thing wrong with them.</returns>
    public static ParseResult<IReadOnlyList<BratDocument>> Read(string path)
    {
        if (!ReadFiles(path, ".txt").Succeeded(out var texts, out var problem)
            || !ReadFiles(path, ".ann").Succeeded(out var annotations, out problem))
        {
            return ParseResult.Failed<IReadOnlyList<BratDocument>>(problem.Where, problem.Found, problem.Expected);
        }

        var byName = texts.ToDictionary(text => text.Name, text => text.Text, StringComparer.Ordinal);
        var documents = new List<BratDocument>();
        foreach (var (name, annotation) in annotations)
        {
            if (!byName.TryGetValue(name, out var text))
            {
                return ParseResult.Failed<IReadOnlyList<BratDocument>>(path, $"`{name}.ann`", $"its text `{name}.txt` beside it");
            }

            if (!BratReader.Read(name, text, annotation).Succeeded(out var document, out problem))
            {
                return ParseResult.Failed<IReadOnlyList<BratDocument>>(problem.Where, problem.Found, problem.Expected);
            }

            documents.Add(document);
        }

        return ParseResult.Of<IReadOnlyList<BratDocument>>(documents);
    }

    private static ParseResult<IReadOnlyList<CorpusText>> ReadFiles(string path, string ending)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!Path.Exists(path))
        {
            return ParseResult.Failed<IReadOnlyList<CorpusText>>(path, "nothing", "a folder or a zip archive");
        }

        List<CorpusText> files;
        try
        {
            files = Directory.Exists(path) ? [.. InFolder(path, ending)] : InZip(path, ending);
        }
        catch (InvalidDataException)
        {
            return ParseResult.Failed<IReadOnlyList<CorpusText>>(path, "a file that is no zip archive", "a folder or a zip archive");
        }

        files = [.. files.OrderBy(file => file.Name, StringComparer.Ordinal)];
        var twice = files.Zip(files.Skip(1)).FirstOrDefault(pair => pair.First.Name == pair.Second.Name).First;
        return files.Count == 0 ? ParseResult.Failed<IReadOnlyList<CorpusText>>(path, $"no {ending} file", "at least one")
            : twice is not null ? ParseResult.Failed<IReadOnlyList<CorpusText>>(path, $"two files `{twice.Name}{ending}`", "every name once")
            : ParseResult.Of<IReadOnlyList<CorpusText>>(files);
    }

    private static IEnumerable<CorpusText> InFolder(string path, string ending) =>
        from file in Directory.EnumerateFiles(path, "*" + ending, SearchOption.AllDirectories)
        select new CorpusText(Path.GetFileNameWithoutExtension(file), Encoding.UTF8.GetString(File.ReadAllBytes(file)));

    private static List<CorpusText> InZip(string path, string ending)
    {
        using var archive = ZipFile.OpenRead(path);
        var texts = new List<CorpusText>();
        foreach (var entry in archive.Entries.Where(entry => entry.Name.EndsWith(ending, StringComparison.Ordinal)))
        {
            using var content = entry.Open();
            using var bytes = new MemoryStream();
            content.CopyTo(bytes);
            texts.Add(new CorpusText(Path.GetFileNameWithoutExtension(entry.Name), Encoding.UTF8.GetString(bytes.ToArray())));
        }

        return texts;
    }
}
