using System.Globalization;
using Trialhead.Clinical;
using Trialhead.Data.Search;
using Trialhead.Data.Search.Paging;
using Trialhead.Vocabulary;
using Trialhead.Web.Languages;

namespace Trialhead.Web.Trials;

/// <summary>A search that was understood, with what was not.</summary>
/// <param name="Query">What to search.</param>
/// <param name="Page">The page of results, from 1.</param>
/// <param name="Place">The place that was found; null where none was asked or found.</param>
/// <param name="Alternatives">Other places of the same name.</param>
/// <param name="Problems">What was not understood, one sentence each; such fields filter nothing.</param>
public sealed record SearchRequest(
    TrialQuery Query, int Page, Place? Place, IReadOnlyList<Place> Alternatives, IReadOnlyList<Bilingual> Problems)
{
    /// <summary>Results on a page.</summary>
    public const int PageSize = 20;

    private const int LastPage = 500;
    private const double OldestAge = 130;
    private const double FarthestKilometres = 20_100; // half way around the earth
    private static readonly char[] Comma = [','];

    /// <summary>Understands a form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="fingerprint">What is the same on all pages of this search, as typed.</param>
    /// <param name="gazetteer">Finds the place.</param>
    public static SearchRequest Of(SearchForm form, string fingerprint, Gazetteer gazetteer)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(gazetteer);
        var problems = new List<Bilingual>();
        var place = form.Near.Length > 0 ? gazetteer.Find(form.Near) : null;
        if (place?.Problem is { } problem)
        {
            problems.Add(new(problem, SpanishPlace(form.Near)));
        }

        var page = (int)(Number(form.Page, 1, LastPage, new($"There are pages 1 to {LastPage}.", $"Hay páginas de la 1 a la {LastPage}."), problems) ?? 1);
        var order = Order(form, place, problems);
        var after = Position(form, fingerprint, problems) is { } position && position.Order == order ? position : null;
        var query = new TrialQuery
        {
            Text = form.Q.Length > 0 ? form.Q : null,
            Near = place?.Point,
            MaxKilometres = Distance(form, place, problems),
            Age = Number(form.Age, 0, OldestAge, new("The age is a number of years from 0 to 130.", "La edad es un número de años de 0 a 130."), problems),
            Openness = Chosen(form.Status, SearchChoices.Openness, new("The status is one of open, later, closed and unknown.", "El estado es uno de open, later, closed y unknown."), problems),
            Phases = Chosen(form.Phase, SearchChoices.Phases, new("The phase is early1, a number from 1 to 4, or none.", "La fase es early1, un número de 1 a 4 o none."), problems),
            StudyTypes = Chosen(form.Type, SearchChoices.Types, new("The type is interventional, observational or expandedaccess.", "El tipo es interventional, observational o expandedaccess."), problems),
            Sex = Chosen(form.Sex, SearchChoices.Sexes, new("The sex is female or male.", "El sexo es female o male."), problems)?[0],
            AgeGroups = Chosen(form.Group, SearchChoices.Groups, new("The age group is child, adult or older.", "El grupo de edad es child, adult u older."), problems),
            HealthyVolunteers = Chosen(form.Healthy, SearchChoices.YesOrNo, new("Healthy volunteers are wanted (yes) or not (no).", "Se buscan voluntarios sanos (yes) o no (no)."), problems)?[0],
            HasResults = Chosen(form.Results, SearchChoices.YesOrNo, new("Results are wanted (yes) or not (no).", "Se piden resultados (yes) o no (no)."), problems)?[0],
            Countries = form.Country.Length > 0 ? [form.Country] : null,
            Concepts = Concepts(form, problems),
            Order = order,
            After = after,
            Skip = after is null ? (page - 1) * PageSize : 0,
            Take = PageSize,
            CountsFacets = true,
        };
        return new SearchRequest(query, page, place?.Place, place?.Alternatives ?? [], problems);
    }

    /// <summary>Why a place was not found, in Spanish.</summary>
    internal static string SpanishPlace(string text) =>
        $"No se conoce un lugar llamado «{text.Trim()}»: pruebe una ciudad más grande cercana, un código postal, o latitud y longitud como 48.1,11.6.";

    private static PagePosition? Position(SearchForm form, string fingerprint, List<Bilingual> problems)
    {
        var position = form.After.Length > 0 ? PageToken.Read(form.After, fingerprint) : null;
        if (form.After.Length > 0 && position is null)
        {
            problems.Add(new("The mark of the page before belongs to another search: this is the beginning.", "La marca de la página anterior es de otra búsqueda: este es el comienzo."));
        }

        return position;
    }

    private static SearchOrder Order(SearchForm form, GazetteerAnswer? place, List<Bilingual> problems)
    {
        var order = Chosen(form.Sort, SearchChoices.Orders, new("The order is one of open, relevance, updated, start, size and distance.", "El orden es uno de open, relevance, updated, start, size y distance."), problems)?[0];
        if (order is SearchOrder.Distance && place?.Point is null)
        {
            if (form.Near.Length == 0)
            {
                problems.Add(new("Sorting by distance needs a place to measure from: fill in “Where?”.", "Para ordenar por distancia hace falta un lugar: complete «¿Dónde?»."));
            }

            return SearchOrder.OpenFirst;
        }

        return order ?? SearchOrder.OpenFirst;
    }

    private static string[]? Concepts(SearchForm form, List<Bilingual> problems)
    {
        var ids = $"{form.Condition},{form.Treatment}".Split(Comma, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (Array.Exists(ids, id => Lexicon.InUse.Get(id) is null))
        {
            problems.Add(new("A condition or treatment to narrow by is not known here.", "Aquí no se conoce una de las enfermedades o tratamientos elegidos."));
            return null;
        }

        return ids.Length > 0 ? ids : null;
    }

    private static double? Distance(SearchForm form, GazetteerAnswer? place, List<Bilingual> problems)
    {
        var kilometres = Number(form.Km, 1, FarthestKilometres, new("The distance is a number of kilometres.", "La distancia es un número de kilómetros."), problems);
        if (kilometres is not null && form.Near.Length == 0)
        {
            problems.Add(new("A distance needs a place to measure from: fill in “Where?”.", "Una distancia necesita un lugar desde donde medir: complete «¿Dónde?»."));
        }

        return place?.Point is null ? null : kilometres;
    }

    private static double? Number(string text, double minimum, double maximum, Bilingual problem, List<Bilingual> problems)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number >= minimum && number <= maximum)
        {
            return number;
        }

        problems.Add(problem);
        return null;
    }

    private static List<T>? Chosen<T>(string word, IReadOnlyList<(string Word, T Value)> choices, Bilingual problem, List<Bilingual> problems)
    {
        var found = choices.Where(choice => choice.Word == word).Select(choice => choice.Value).ToList();
        if (found.Count == 0 && word.Length > 0)
        {
            problems.Add(problem);
        }

        return found.Count > 0 ? found : null;
    }
}
