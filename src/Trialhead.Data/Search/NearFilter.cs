using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Trialhead.Clinical;

namespace Trialhead.Data.Search;

/// <summary>Passes trials with a site that counts within a distance.</summary>
internal sealed class NearFilter(GeoPoint point, double kilometres) : Filter
{
    public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits acceptDocs)
    {
        var reader = context.AtomicReader;
        var values = reader.GetBinaryDocValues(IndexFields.Points);
        return values is null ? new NoDocs() : new Nearby(values, acceptDocs, reader.MaxDoc, point, kilometres);
    }

    private sealed class NoDocs : DocIdSet
    {
        public override DocIdSetIterator GetIterator() => DocIdSetIterator.GetEmpty();
    }

    private sealed class Nearby(
        BinaryDocValues values, IBits? accepted, int count, GeoPoint point, double kilometres) : DocIdSet, IBits
    {
        private readonly BytesRef _buffer = new();

        public override IBits Bits => this;

        public int Length => count;

        public bool Get(int index)
        {
            if (accepted is not null && !accepted.Get(index))
            {
                return false;
            }

            values.Get(index, _buffer);
            return SitePoints.Nearest(_buffer, point, kilometres) is not null;
        }

        public override DocIdSetIterator GetIterator()
        {
            var set = new FixedBitSet(count);
            for (var i = 0; i < count; i++)
            {
                if (Get(i))
                {
                    set.Set(i);
                }
            }

            return set.GetIterator();
        }
    }
}
