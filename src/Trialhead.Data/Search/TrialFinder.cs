using Trialhead.Clinical;
using Trialhead.Data.Search.Ranking;
using Trialhead.Data.Store;
using Trialhead.Eligibility;
using Trialhead.Eligibility.Notes;
using Trialhead.Matching;
using Trialhead.Matching.Questions;
using Trialhead.Trials;
using Trialhead.Vocabulary;

namespace Trialhead.Data.Search;

/// <summary>Finds trials in a store: by words, or for a patient.</summary>
/// <remarks>Keeps what it has read of trials, so one finder should serve many questions. Safe to share between threads.</remarks>
public sealed class TrialFinder(TrialStore store)
{
    private static readonly Openness[] NotClosed = [Openness.Open, Openness.Later, Openness.NotStated];
    private readonly ReadTrials _trials = new(store);

    /// <summary>The trials that have the words and pass the filters, the best first.</summary>
    public SearchPage Search(TrialQuery query) => store.Index.Search(query);

    /// <summary>The trials that pass the filters and fit a person best, open or not, in the order of <see cref="Rank"/>.</summary>
    /// <remarks>The person stands in place of words; order and place in a longer list are not heeded, and nothing is counted.</remarks>
    /// <param name="patient">The person.</param>
    /// <param name="date">The day for which criteria are judged.</param>
    /// <param name="query">The filters, how many trials, and whether they are explained.</param>
    public SearchPage Search(Patient patient, DateOnly date, TrialQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var person = PersonQuery.Of(new PatientChart(patient, date, Lexicon.InUse), RankingParts.All);
        var request = new RankingRequest(date);
        var ranked = new TrialRanker(store.Index, _trials).Rank(
            person, query, Math.Max(request.Top, query.Take), request.Judged, request.Parts, request.Model);
        return new SearchPage(ranked.Count, [.. ranked.Take(query.Take).Select(one => RankReasons.Hit(one, request.Model, query, store.Index))])
        {
            Reading = person.Reading,
        };
    }

    /// <summary>The trials that fit a patient best, every criterion judged.</summary>
    /// <remarks>
    /// Candidates come from the patient's present conditions and biomarkers, at least three quarters of them trials that are not
    /// closed where there are as many. How well each fits is seen from the best of the whole store, open or not.
    /// </remarks>
    public MatchReport Match(Patient patient, MatchRequest request)
    {
        ArgumentNullException.ThrowIfNull(patient);
        ArgumentNullException.ThrowIfNull(request);
        var chart = new PatientChart(patient, request.Date, Lexicon.InUse);
        var gazetteer = store.Gazetteer;
        var home = Locate(request.Home ?? patient.Place, gazetteer);
        var filter = request.Filter is { Near: null } given ? given with { Near = home?.Point } : request.Filter;
        var person = PersonQuery.Of(chart, RankingParts.All);
        var judged = Candidates(person, filter, request.Candidates)
            .Select(ranked => Matcher.Weigh(new Candidate(ranked.Trial!, ranked.Relevance) { Aboutness = ranked.Aboutness }, ranked.Criteria, home?.Point, gazetteer.Locate) with
            {
                Reasons = RankReasons.Of(ranked, RankingModels.Shipped),
            })
            .ToList();
        var matches = Matcher.Rank(judged).Take(request.Top).Select(match => match with { OtherIllnesses = OtherIllness.Of(match.Trial, person) }).ToList();
        return new MatchReport(request.Date, home, matches, judged.Count, [.. chart.Unrecognised])
        {
            Contradictions = chart.Contradictions,
            Questions = request.Questions > 0 ? QuestionFinder.Find(chart, matches, request.Questions, request.Answered) : [],
        };
    }

    /// <summary>The people who fit a trial best, the best first; null where the store does not have it.</summary>
    /// <remarks>
    /// The same judgement as from the person's side: relevance is the share of the illnesses under study that the record names,
    /// and distance and openness count as they do there. Who is ruled out comes after those who are not, and who has none of the illnesses after
    /// all others. Ties are in the order of the people.
    /// </remarks>
    /// <param name="nctId">The trial's number.</param>
    /// <param name="patients">The people.</param>
    /// <param name="date">The day for which they are judged.</param>
    /// <param name="questions">Most questions wanted for each person.</param>
    public IReadOnlyList<PersonMatch>? People(string nctId, IEnumerable<NamedPatient> patients, DateOnly date, int questions = 0)
    {
        ArgumentNullException.ThrowIfNull(patients);
        if (!_trials.Get([nctId]).TryGetValue(nctId, out var read))
        {
            return null;
        }

        var gazetteer = store.Gazetteer;
        var subjects = OtherIllness.Studied(read.Trial, Lexicon.InUse);
        return
        [
            .. patients.AsParallel().AsOrdered().Select(person =>
            {
                var chart = new PatientChart(person.Patient, date, Lexicon.InUse);
                var relevance = OtherIllness.Share(read.Trial, subjects, PersonQuery.Of(chart, RankingParts.All));
                var match = Matcher.Weigh(
                    new Candidate(read.Trial, relevance), Matcher.Judge(read.Criteria, chart), Locate(person.Patient.Place, gazetteer)?.Point, gazetteer.Locate);
                return new PersonMatch(person.Id, match)
                {
                    Note = person.Patient.Text,
                    Questions = questions > 0 && match.Outlook != Outlook.RuledOut && (relevance > 0 || subjects.Count == 0) ? QuestionFinder.Find(chart, [match], questions) : [],
                };
            }).AsEnumerable().OrderBy(person => person.Group).ThenByDescending(person => person.Match.Score),
        ];
    }

    /// <summary>The trials that fit a note about a person best, the best first, those beyond the ones judged in the order of relevance.</summary>
    public IReadOnlyList<RankedTrial> Rank(string note, RankingRequest request)
    {
        ArgumentNullException.ThrowIfNull(note);
        ArgumentNullException.ThrowIfNull(request);
        var chart = ChartOf(note, request.Date);
        return new TrialRanker(store.Index, _trials).Rank(
            PersonQuery.Of(chart, request.Parts), null, request.Top, request.Judged, request.Parts, request.Model);
    }

    /// <summary>The name of the illness that a note is most about; null where it names none.</summary>
    public static string? MainProblem(TrialStore store, string note, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(store);
        var query = PersonQuery.Of(ChartOf(note, date), RankingParts.All);
        return store.Index.Use(
            searcher =>
            {
                using var signals = new RankingSignals(searcher, query, RankingParts.All);
                return signals.Weighed.Concat(query.Suspected).Where(weighed => weighed.Concept.Kind == ConceptKind.Condition)
                    .OrderByDescending(weighed => weighed.Weight).FirstOrDefault().Concept?.Name;
            },
            null);
    }

    private static PatientChart ChartOf(string note, DateOnly date) => new(NoteReader.Read(note, Lexicon.InUse, date), date, Lexicon.InUse);

    /// <summary>One trial judged for a patient; null where the store does not have it.</summary>
    /// <remarks>Its relevance counts in full, as nobody searched for it.</remarks>
    /// <param name="nctId">The trial's number.</param>
    /// <param name="patient">The patient.</param>
    /// <param name="date">The day for which it is judged.</param>
    /// <param name="home">Where distances are measured from; null for the patient's own place.</param>
    public TrialMatch? Judge(string nctId, Patient patient, DateOnly date, Place? home = null) =>
        Judge([nctId], patient, date, home).GetValueOrDefault(nctId);

    /// <summary>Some trials judged for a patient, by their numbers; those that the store does not have are left out.</summary>
    /// <remarks>Their relevance counts in full, as the patient's facts did not find them.</remarks>
    /// <param name="nctIds">The numbers of the trials.</param>
    /// <param name="patient">The patient.</param>
    /// <param name="date">The day for which they are judged.</param>
    /// <param name="home">Where distances are measured from; null for the patient's own place.</param>
    public IReadOnlyDictionary<string, TrialMatch> Judge(IReadOnlyCollection<string> nctIds, Patient patient, DateOnly date, Place? home = null)
    {
        ArgumentNullException.ThrowIfNull(nctIds);
        ArgumentNullException.ThrowIfNull(patient);
        var gazetteer = store.Gazetteer;
        var chart = new PatientChart(patient, date, Lexicon.InUse);
        var point = Locate(home ?? patient.Place, gazetteer)?.Point;
        var person = PersonQuery.Of(chart, RankingParts.All);
        return _trials.Get(nctIds).ToDictionary(
            read => read.Key,
            read => Matcher.Weigh(new Candidate(read.Value.Trial, 1), Matcher.Judge(read.Value.Criteria, chart), point, gazetteer.Locate) with
            {
                OtherIllnesses = OtherIllness.Of(read.Value.Trial, person),
            });
    }

    /// <summary>All criteria of a trial; null where the store does not have it.</summary>
    public IReadOnlyList<EligibilityCriterion>? Criteria(string nctId) =>
        _trials.Get([nctId]).TryGetValue(nctId, out var read) ? read.Criteria : null;

    /// <summary>The point that distances from a place are measured from; null where it is not known.</summary>
    public GeoPoint? Locate(Place? place) => Locate(place, store.Gazetteer)?.Point;

    // Mostly trials that are not closed; the others show what there is about the illness where hardly any is open.
    private IReadOnlyList<RankedTrial> Candidates(PersonQuery query, TrialFilter? filter, int most) =>
        query.Words.Count + query.Concepts.Count + query.Suspected.Count == 0
            ? []
            : new TrialRanker(store.Index, _trials).Rank(
                query, filter is { Openness: not null } ? filter : (filter ?? new TrialQuery()) with { Openness = NotClosed }, filter, most, RankingModels.Shipped);

    // The point given, else that of the postal code, else that of the city; null where nothing is said or known.
    private static Place? Locate(Place? place, Gazetteer gazetteer)
    {
        if (place is null || place.Point is not null)
        {
            return place;
        }

        string?[] names =
        [
            place.PostalCode is { } code ? Join(code, null, place.Country) : null,
            place.City is { } city ? Join(city, place.State, place.Country) : null,
        ];
        var point = names.OfType<string>().Select(name => gazetteer.Find(name).Point).FirstOrDefault(found => found is not null);
        return place with { Point = point };
    }

    private static string Join(params IEnumerable<string?> parts) => string.Join(", ", parts.OfType<string>());
}
