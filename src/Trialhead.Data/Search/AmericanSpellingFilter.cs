using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Trialhead.Data.Search;

/// <summary>Gives medical words of British spelling the form that most records use: leukaemia becomes leukemia.</summary>
internal sealed class AmericanSpellingFilter : TokenFilter
{
    private static readonly (string British, string American)[] Spellings =
    [
        ("aem", "em"), ("aes", "es"), ("aec", "ec"), ("paed", "ped"), ("oed", "ed"), ("oes", "es"), ("oet", "et"),
        ("rrhoe", "rrhe"), ("coel", "cel"), ("tumour", "tumor"), ("haema", "hema"), ("fibre", "fiber"),
        ("randomis", "randomiz"), ("titre", "titer"), ("litre", "liter"), ("orrhoea", "orrhea"),
    ];

    private readonly ICharTermAttribute _term;

    public AmericanSpellingFilter(TokenStream input)
        : base(input) => _term = AddAttribute<ICharTermAttribute>();

    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken())
        {
            return false;
        }

        var word = _term.Buffer.AsSpan(0, _term.Length);
        if (word.Length > 4 && (word.IndexOf("ae") >= 0 || word.IndexOf("oe") >= 0 || word.IndexOf("re") >= 0
            || word.IndexOf("our") >= 0 || word.IndexOf("mis") >= 0))
        {
            Respell(word.ToString());
        }

        return true;
    }

    private void Respell(string word)
    {
        var respelt = word;
        foreach (var (british, american) in Spellings)
        {
            respelt = respelt.Replace(british, american, StringComparison.Ordinal);
        }

        if (!ReferenceEquals(respelt, word))
        {
            _term.SetEmpty().Append(respelt);
        }
    }
}
