using System.Text;
using System.Xml;
using Trialhead.Clinical;
using Trialhead.Pages;

namespace Trialhead.Web.Sitemap;

/// <summary>Writes maps of the site as sitemaps.org describes them, piece by piece, so that no map is ever held whole.</summary>
/// <param name="body">Where to.</param>
/// <param name="address">Makes whole addresses.</param>
internal sealed class SitemapWriter(Stream body, SiteAddress address)
{
    private const string Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";
    private const int PagesAtOnce = 250;

    /// <summary>Writes the list of the parts.</summary>
    public Task WriteIndex(IEnumerable<SitemapPart> parts, CancellationToken cancellation) => Write(
        "sitemapindex",
        parts,
        (xml, part) =>
        {
            xml.WriteStartElement("sitemap", Sitemaps);
            xml.WriteElementString("loc", Sitemaps, address.Of($"/sitemaps/{part.Name}.xml"));
            xml.WriteEndElement();
        },
        cancellation);

    /// <summary>Writes pages, each once in every language with links to the others.</summary>
    public Task WritePages(IEnumerable<(string Path, PartialDate? Changed)> pages, CancellationToken cancellation) =>
        Write("urlset", pages, WritePage, cancellation);

    private async Task Write<T>(string root, IEnumerable<T> items, Action<XmlWriter, T> write, CancellationToken cancellation)
    {
        using var piece = new MemoryStream();
        await using var xml = XmlWriter.Create(piece, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Async = true });
        await xml.WriteStartDocumentAsync();
        xml.WriteStartElement(root, Sitemaps);
        xml.WriteAttributeString("xmlns", "xhtml", null, Xhtml);
        foreach (var some in items.Chunk(PagesAtOnce))
        {
            foreach (var item in some)
            {
                write(xml, item);
            }

            await Send(xml, piece, cancellation);
        }

        await xml.WriteEndDocumentAsync();
        await Send(xml, piece, cancellation);
    }

    private async Task Send(XmlWriter xml, MemoryStream piece, CancellationToken cancellation)
    {
        await xml.FlushAsync();
        await body.WriteAsync(piece.GetBuffer().AsMemory(0, (int)piece.Length), cancellation);
        piece.SetLength(0);
    }

    private void WritePage(XmlWriter xml, (string Path, PartialDate? Changed) page)
    {
        foreach (var (language, _) in PageLanguages.All)
        {
            xml.WriteStartElement("url", Sitemaps);
            xml.WriteElementString("loc", Sitemaps, address.Of(page.Path, language));
            if (page.Changed is { } changed)
            {
                xml.WriteElementString("lastmod", Sitemaps, changed.ToString());
            }

            foreach (var (other, code) in PageLanguages.All)
            {
                xml.WriteStartElement("link", Xhtml);
                xml.WriteAttributeString("rel", "alternate");
                xml.WriteAttributeString("hreflang", code);
                xml.WriteAttributeString("href", address.Of(page.Path, other));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }
    }
}
