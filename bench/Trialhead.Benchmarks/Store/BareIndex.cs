using Lucene.Net.Analysis.En;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Trialhead.Data.Registry;

namespace Trialhead.Benchmarks.Store;

/// <summary>The baseline: what one would write first, title and stored text in an index, one commit, no history.</summary>
internal static class BareIndex
{
    public static int Run(IEnumerable<RegistryItem> items, string folder)
    {
        using var directory = FSDirectory.Open(Path.Combine(folder, "index"));
        using var analyzer = new EnglishAnalyzer(LuceneVersion.LUCENE_48);
        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer));
        foreach (var record in items.OfType<RegistryRecord>())
        {
            writer.AddDocument(
            [
                new StringField("nct", record.Trial.NctId, Field.Store.YES),
                new TextField("title", record.Trial.Title, Field.Store.YES),
                new TextField("text", System.Text.Encoding.UTF8.GetString(record.Json.Span), Field.Store.YES),
            ]);
        }

        writer.Commit();
        return writer.NumDocs;
    }
}
