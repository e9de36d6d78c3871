using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Trialhead.Data.Store;
using Trialhead.Data.Terms;
using Trialhead.Vocabulary;

namespace Trialhead.Benchmarks.Vocabulary;

/// <summary>How much text does one core search for names, and how long until a vocabulary can be used?</summary>
internal static class VocabularyTable
{
    /// <summary>The verb of a process that opens one vocabulary.</summary>
    public const string OpeningVerb = "vocabulary-opening";

    private const int WarmUps = 3;
    private const int Rounds = 7;
    private const int MostTexts = 4000;

    public static int Print(string folder, IReadOnlyList<string> files, TextWriter output)
    {
        var texts = Texts(folder);
        var bytes = texts.Sum(text => (long)Encoding.UTF8.GetByteCount(text));
        output.WriteLine(Say($"{texts.Count} eligibility texts, {bytes / 1e6:0.0} MB; median of {Rounds} rounds, processor time of one thread and the collector."));
        output.WriteLine();
        output.WriteLine("| what | MB/s | mentions |");
        output.WriteLine("|---|---:|---:|");
        var tokens = new List<Token>();
        Row(output, "words only", texts, bytes, text =>
        {
            tokens.Clear();
            Tokenizer.Split(text, tokens);
            return 0;
        });
        Row(output, "recogniser, built-in tables", texts, bytes, text => Lexicon.BuiltIn.Recognise(text).Count);
        var mentions = new List<Mention>();
        Row(output, "recogniser, built-in tables, into lists of the caller", texts, bytes, text =>
        {
            tokens.Clear();
            mentions.Clear();
            Tokenizer.Split(text, tokens);
            Lexicon.BuiltIn.Recognise(text, CollectionsMarshal.AsSpan(tokens), mentions);
            return mentions.Count;
        });
        var scan = new PhraseScan(Lexicon.BuiltIn);
        Row(output, "baseline: dictionary of names, every run of words, longest first", [.. texts.Take(texts.Count / 20)], null, scan.Count);
        foreach (var file in files)
        {
            var lexicon = VocabularyFile.Open(file).Value ?? throw new IOException($"{file} is no vocabulary.");
            Row(output, $"recogniser, {lexicon.Concepts.Count} concepts of a file", texts, bytes, text => lexicon.Recognise(text).Count);
        }

        PrintLoading(files, output);
        return 0;
    }

    /// <summary>Opens one vocabulary in a process that has done nothing yet, and prints the milliseconds; no file means the built-in tables.</summary>
    public static int PrintOpening(IReadOnlyList<string> files, TextWriter output)
    {
        var start = Environment.CpuUsage.TotalTime;
        var lexicon = files.Count == 0 ? Lexicon.BuiltIn : VocabularyFile.Open(files[0]).Value;
        lexicon!.Recognise("asthma"); // a file that cannot be opened fails the benchmark
        output.WriteLine((Environment.CpuUsage.TotalTime - start).TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture));
        return 0;
    }

    private static void PrintLoading(IReadOnlyList<string> files, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("| until the first text is read, in a fresh process | median processor time (ms) |");
        output.WriteLine("|---|---:|");
        output.WriteLine(Say($"| built-in tables, laid out by the build | {Opening([])} |"));
        foreach (var file in files)
        {
            output.WriteLine(Say($"| file of {new FileInfo(file).Length / 1e6:0.0} MB, mapped | {Opening([file])} |"));
        }
    }

    private static string Opening(string[] files)
    {
        var times = new List<int>();
        for (var round = 0; round < Rounds; round++)
        {
            var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true }; // a running program has a path
            new[] { OpeningVerb }.Concat(files).ToList().ForEach(start.ArgumentList.Add);
            using var process = Process.Start(start)!; // starts a new process, so never null
            times.Add(int.Parse(process.StandardOutput.ReadToEnd(), CultureInfo.InvariantCulture));
        }

        return Say($"{times.Order().ElementAt(Rounds / 2)}");
    }

    private static List<string> Texts(string folder)
    {
        using var store = TrialStore.Open(folder);
        return [.. store.NctIds().Take(MostTexts).Select(id => store.Find(id)?.Eligibility.CriteriaText).OfType<string>()];
    }

    private static void Row(TextWriter output, string what, IReadOnlyList<string> texts, long? known, Func<string, int> read)
    {
        var bytes = known ?? texts.Sum(text => (long)Encoding.UTF8.GetByteCount(text));
        var (found, times) = (0L, new List<double>());
        for (var round = 0; round < WarmUps + Rounds; round++)
        {
            var start = Environment.CpuUsage.TotalTime;
            found = texts.Sum(text => (long)read(text));
            times.Add((Environment.CpuUsage.TotalTime - start).TotalSeconds);
        }

        var median = times.Skip(WarmUps).Order().ElementAt(Rounds / 2);
        output.WriteLine(Say($"| {what} | {bytes / 1e6 / median:0.0} | {found} |"));
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
