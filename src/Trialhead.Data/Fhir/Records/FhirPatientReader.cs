using System.Globalization;
using System.Text.Json;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using Hl7.Fhir.Validation;
using Trialhead.Clinical;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Data.Fhir.Records;

/// <summary>Reads a person's record out of a bundle of FHIR R4 resources, in the profiles of mCODE or any other.</summary>
/// <remarks>
/// Names are read as a note's are, so that "history of" and "no known" mean what they mean in prose. What was entered in error, is not certain or
/// was cancelled is left out. A record that breaks the standard so that something would be lost is refused. Source: FHIR R4 (hl7.org/fhir/R4), mCODE (hl7.org/fhir/us/mcode).
/// </remarks>
public static class FhirPatientReader
{
    private const string Whole = "FHIR record";
    private const string Expected = "a Bundle of FHIR R4 with one Patient";

    // A name that the vocabulary does not have is read as a note, which costs a thousand times more than to look one up; no life has as many illnesses.
    private const int MostNames = 20_000;

    private static readonly JsonSerializerOptions Options =
        new JsonSerializerOptions().ForFhir(ModelInfo.ModelInspector).UsingMode(DeserializationMode.Recoverable);

    /// <summary>Whether JSON names itself a resource of FHIR.</summary>
    public static bool IsResource(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1)
                {
                    if (reader.ValueTextEquals("resourceType"))
                    {
                        return true;
                    }

                    reader.Skip();
                }
            }
        }
        catch (JsonException)
        {
            return false; // the reader of our own format says what is wrong
        }

        return false;
    }

    /// <summary>Reads a bundle with one person, or that person's resource alone; never throws, whatever the bytes.</summary>
    public static ParseResult<Clinical.Patient> Read(ReadOnlyMemory<byte> utf8) =>
        Parse(utf8).Succeeded(out var bundle, out var problem) ? Read(bundle) : ParseResult.Failed<Clinical.Patient>(problem.Where, problem.Found, problem.Expected);

    /// <summary>The resources that bytes hold; never throws.</summary>
    internal static ParseResult<FhirBundle> Parse(ReadOnlyMemory<byte> utf8) =>
        Guarded(() => ParseResult.Of(new FhirBundle(JsonSerializer.Deserialize<Resource>(utf8.Span, Options)!)));

    /// <summary>One resource; never throws.</summary>
    internal static ParseResult<Resource> ParseOne(ReadOnlyMemory<byte> utf8) =>
        Guarded(() => ParseResult.Of(JsonSerializer.Deserialize<Resource>(utf8.Span, Options)!));

    /// <summary>The one person of a record; never throws.</summary>
    internal static ParseResult<Clinical.Patient> Read(FhirBundle bundle) => Guarded(() =>
    {
        var people = bundle.Entries.Select(entry => entry.Resource).OfType<Hl7.Fhir.Model.Patient>().DistinctBy(person => person.Id).ToList();
        return bundle.Entries.Sum(entry => NamesOfIllnesses(entry.Resource)) is var names and > MostNames
            ? ParseResult.Failed<Clinical.Patient>(
                Whole, string.Create(CultureInfo.InvariantCulture, $"{names:N0} names of illnesses"), string.Create(CultureInfo.InvariantCulture, $"at most {MostNames:N0}"))
            : people.Count == 1
            ? ParseResult.Of(Read(bundle, people[0]))
            : ParseResult.Failed<Clinical.Patient>(Whole, people.Count == 0 ? "no Patient" : $"{people.Count} patients", Expected);
    });

    private static int NamesOfIllnesses(Resource resource) => resource switch
    {
        Condition condition => Names(condition.Code),
        AllergyIntolerance allergy => Names(allergy.Code),
        FamilyMemberHistory history => history.Condition.Sum(condition => Names(condition.Code)),
        _ => 0,
    };

    private static int Names(CodeableConcept? concept) => concept is null ? 0 : Math.Max(1, concept.Coding.Count);

    // The library tells of some mistakes when it parses, and of others when a value is asked for.
    private static ParseResult<T> Guarded<T>(Func<ParseResult<T>> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (DeserializationFailedException e)
        {
            return ParseResult.Failed<T>(Whole, e.Exceptions.First().Message.TrimEnd('.'), Expected);
        }
        catch (Exception e) when (e is CodedValidationException or JsonException or InvalidOperationException)
        {
            return ParseResult.Failed<T>(Whole, e.Message.TrimEnd('.'), Expected);
        }
    }

    private static Clinical.Patient Read(FhirBundle bundle, Hl7.Fhir.Model.Patient person) => new()
    {
        Id = person.Id,
        BirthDate = FhirWords.Date(person.BirthDate),
        HasDied = person.Deceased is FhirDateTime or FhirBoolean { Value: true },
        Sex = person.Gender switch
        {
            AdministrativeGender.Female => Sex.Female,
            AdministrativeGender.Male => Sex.Male,
            _ => null,
        },
        Place = person.Address.Find(address => address.Use != Address.AddressUse.Old) is { } home ? Place(home) : null,
        Facts = MainFirst(Staged([.. bundle.Entries.SelectMany(entry => FactsOf(entry.Resource, bundle, entry.Pointer)), .. Observed(bundle)], bundle)),
    };

    // A record goes by the years; what somebody is treated for is a cancer, and else what came last.
    private static IReadOnlyList<Fact> MainFirst(List<Fact> facts) =>
        [.. facts.OrderBy(fact => IsPrimaryCancer(fact) ? 0 : fact is ConditionFact ? 1 : 2).ThenByDescending(fact => fact is ConditionFact ? fact.Date : null)];


    // Of what is measured or asked again and again the latest answer stands.
    private static IEnumerable<Fact> Observed(FhirBundle bundle) =>
        bundle.Entries.Where(entry => entry.Resource is Observation).SelectMany(entry => FhirObservations.Of((Observation)entry.Resource, entry.Pointer))
            .GroupBy(What).Select(same => same.MaxBy(fact => fact.Date?.Latest ?? DateOnly.MinValue)!);

    private static (Type Kind, string About) What(Fact fact) => (fact.GetType(), fact switch
    {
        MeasurementFact value => value.Name,
        ResultFact result => result.Name,
        BiomarkerFact marker => marker.Name,
        ConditionFact illness => illness.Name,
        TreatmentFact treatment => treatment.Name,
        PerformanceFact grade => grade.Scale.ToString(),
        StateFact state => state.State.ToString(),
        _ => "",
    });

    private static IEnumerable<Fact> FactsOf(Resource resource, FhirBundle bundle, string pointer) => resource switch
    {
        Condition condition => FhirConditions.Of(condition, pointer),
        FamilyMemberHistory history => FhirConditions.Of(history, pointer),
        AllergyIntolerance allergy => FhirConditions.Of(allergy, pointer),
        MedicationRequest request => FhirTreatments.Of(request, bundle, pointer),
        MedicationStatement statement => FhirTreatments.Of(statement, bundle, pointer),
        MedicationAdministration given => FhirTreatments.Of(given, bundle, pointer),
        Procedure procedure => FhirTreatments.Of(procedure, pointer),
        Immunization vaccine => FhirTreatments.Of(vaccine, pointer),
        _ => [],
    };

    // The latest stage observed is that of the one cancer in the record that has none of its own.
    private static List<Fact> Staged(List<Fact> facts, FhirBundle bundle)
    {
        var stage = bundle.Entries.Select(entry => entry.Resource).OfType<Observation>().Where(FhirObservations.IsStage)
            .OrderBy(observation => FhirWords.Start(observation.Effective)?.Latest ?? DateOnly.MinValue)
            .Select(observation => FhirConditions.Stage(observation.Value as CodeableConcept)).LastOrDefault(stage => stage is not null);
        var cancers = facts.FindAll(IsPrimaryCancer);
        if (stage is not null && cancers is [ConditionFact { Stage: null } cancer])
        {
            facts[facts.IndexOf(cancer)] = cancer with { Stage = stage };
        }

        return facts;
    }

    private static bool IsPrimaryCancer(Fact fact) =>
        fact is ConditionFact { Presence: Presence.Present } illness && Lexicon.InUse.Find(illness.Name, ConceptKind.Condition) is { } concept
        && IsA(concept, "cancer") && !IsA(concept, "metastasis");

    private static bool IsA(Concept concept, string id) => Lexicon.InUse.Get(id) is { } general && Lexicon.InUse.IsA(concept, general);

    private static Place Place(Address home)
    {
        var point = home.GetExtension("http://hl7.org/fhir/StructureDefinition/geolocation");
        return new Place
        {
            City = home.City,
            State = home.State,
            Country = home.Country,
            PostalCode = home.PostalCode,
            Point = point?.GetExtensionValue<FhirDecimal>("latitude")?.Value is { } latitude && point.GetExtensionValue<FhirDecimal>("longitude")?.Value is { } longitude
                ? new GeoPoint((double)latitude, (double)longitude)
                : null,
        };
    }
}
