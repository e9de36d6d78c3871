using System.Diagnostics;
using System.Globalization;
using Trialhead.Data.Registry;

namespace Trialhead.Benchmarks.Store;

/// <summary>
/// How long does an import take, and what does it cost? One row for the store, one for the obvious baseline, each measured
/// in a process of its own, so that neither inherits the other's memory.
/// </summary>
internal static class ImportTable
{
    public const string RowVerb = "import-row";

    private const string Store = "Trialhead store";
    private const string Baseline = "bare Lucene index of title and text";
    private const double Megabyte = 1 << 20;

    public static int Print(IReadOnlyList<string> paths, TextWriter output)
    {
        output.WriteLine("| what | records | seconds | records/s | peak memory (MiB) | database (MiB) | index (MiB) |");
        output.WriteLine("|---|---:|---:|---:|---:|---:|---:|");
        output.Flush();
        return new[] { Store, Baseline }.Max(name => RunRow(name, paths));
    }

    public static int PrintRow(string name, IReadOnlyList<string> paths, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("trialhead-bench-").FullName;
        try
        {
            var start = Stopwatch.GetTimestamp();
            var items = RegistrySource.Read(paths, Console.OpenStandardInput(), CancellationToken.None);
            var records = name == Store ? StoreImport.Run(items, folder) : BareIndex.Run(items, folder);
            output.WriteLine(Row(name, records, Stopwatch.GetElapsedTime(start).TotalSeconds, folder));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static int RunRow(string name, IReadOnlyList<string> paths)
    {
        // ProcessPath: a benchmark is always started as a process of its own
        using var process = Process.Start(Environment.ProcessPath!, [RowVerb, name, .. paths]);
        process.WaitForExit();
        return process.ExitCode;
    }

    private static string Row(string name, int records, double seconds, string folder)
    {
        using var process = Process.GetCurrentProcess();
        var peak = process.PeakWorkingSet64 / Megabyte;
        var index = Size(Path.Combine(folder, "index"));
        var database = Size(folder) - index;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {records} | {seconds:0.0} | {records / seconds:0} | {peak:0} | {database:0} | {index:0} |");
    }

    private static double Size(string folder) =>
        new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length) / Megabyte;
}
