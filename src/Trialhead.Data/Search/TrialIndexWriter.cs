using System.Globalization;
using System.Runtime.ExceptionServices;
using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Trialhead.Trials;

namespace Trialhead.Data.Search;

/// <summary>Writes the index of a store and notes with every commit how much of the store it covers.</summary>
internal sealed class TrialIndexWriter : IDisposable
{
    private const string StoreKey = "store";
    private const string FormatKey = "format";
    private const string NumberKey = "number";
    private const double BufferMegabytes = 96;

    private static readonly string[] WithFooter = [".doc", ".pos", ".tim", ".tip", ".dvd", ".dvm", ".nvd", ".nvm", ".fdt", ".fdx", ".fnm", ".si"];

    private readonly FSDirectory _directory;
    private readonly IndexWriter _writer;
    private readonly string _storeId;
    private bool _isFinished;

    /// <summary>Opens the index in a folder; one that is absent, foreign or of another format is made anew.</summary>
    public TrialIndexWriter(string folder, string storeId)
    {
        _storeId = storeId;
        _directory = FSDirectory.Open(folder);
        var known = LastNumber(_directory, storeId);
        IndexedNumber = known ?? 0;
        if (known is null && System.IO.Directory.Exists(folder))
        {
            RemoveCommits(_directory);
        }

        _writer = new IndexWriter(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, TrialAnalyzer.Instance)
        {
            OpenMode = known is null ? OpenMode.CREATE : OpenMode.APPEND,
            Similarity = TrialSimilarity.Instance,
            RAMBufferSizeMB = BufferMegabytes,
            UseCompoundFile = false,
        });
    }

    /// <summary>Number of the last version that the committed index covers.</summary>
    public long IndexedNumber { get; private set; }

    /// <summary>The same, read without opening for writing; null where there is no index of this store and format.</summary>
    public static long? LastNumber(string folder, string storeId)
    {
        using var directory = FSDirectory.Open(folder);
        return LastNumber(directory, storeId);
    }

    /// <summary>Puts trials in, each in place of its former document.</summary>
    public void Put(ParallelQuery<(Trial Trial, bool HasResults)> trials)
    {
        try
        {
            trials.ForAll(item => _writer.UpdateDocument(
                new Term(IndexFields.Nct, item.Trial.NctId), TrialDocument.Of(item.Trial, item.HasResults)));
        }
        catch (AggregateException problems)
        {
            // A full disk is one failure to whoever reads the message, not a list of one.
            ExceptionDispatchInfo.Throw(problems.Flatten().InnerExceptions[0]);
        }
    }

    /// <summary>Empties the index, at the next commit.</summary>
    public void Clear()
    {
        _writer.DeleteAll();
        IndexedNumber = 0;
    }

    /// <summary>Makes everything put in so far durable.</summary>
    public void Commit(long number)
    {
        _writer.SetCommitData(new Dictionary<string, string>
        {
            [StoreKey] = _storeId,
            [FormatKey] = IndexFields.Format,
            [NumberKey] = number.ToString(CultureInfo.InvariantCulture),
        });
        _writer.Commit();
        IndexedNumber = number;
    }

    /// <summary>Lets merges end and keeps them.</summary>
    public void Finish()
    {
        _writer.Dispose();
        _isFinished = true;
    }

    public void Dispose()
    {
        if (!_isFinished)
        {
            _writer.Rollback(); // a plain Dispose would commit half a batch
        }

        _directory.Dispose();
    }

    // One that was cut off in the middle would stop even a new beginning.
    private static void RemoveCommits(FSDirectory directory)
    {
        foreach (var file in directory.ListAll().Where(file => file.StartsWith("segments", StringComparison.Ordinal)))
        {
            directory.DeleteFile(file);
        }
    }

    private static long? LastNumber(FSDirectory directory, string storeId) =>
        DirectoryReader.IndexExists(directory)
        && Notes(directory) is { } notes
        && notes.TryGetValue(StoreKey, out var store) && store == storeId
        && notes.TryGetValue(FormatKey, out var format) && format == IndexFields.Format
        && notes.TryGetValue(NumberKey, out var number)
            ? long.Parse(number, CultureInfo.InvariantCulture)
            : null;

    // Null for an index that is damaged, or whose first commit was killed in the middle: the database has all of it. What a reader opens late is
    // looked at for its end, which a file that was cut off or zeroed has not.
    private static IDictionary<string, string>? Notes(FSDirectory directory)
    {
        try
        {
            using var reader = DirectoryReader.Open(directory);
            foreach (var file in reader.IndexCommit.FileNames.Where(file => WithFooter.Contains(Path.GetExtension(file))))
            {
                using var input = directory.OpenInput(file, IOContext.READ_ONCE);
                CodecUtil.RetrieveChecksum(input);
            }

            return reader.IndexCommit.UserData;
        }
        catch (Exception problem) when (problem is IOException or ArgumentException)
        {
            return null;
        }
    }
}
