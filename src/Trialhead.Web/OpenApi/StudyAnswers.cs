using System.Text.Json;

namespace Trialhead.Web.OpenApi;

// The shapes of answers that are written by hand, for their documentation alone; tests hold them against what is answered.

/// <summary>A page of studies.</summary>
internal sealed record StudyList(IReadOnlyList<JsonElement> Studies, long? TotalCount = null, string? NextPageToken = null);

/// <summary>A property of studies, with those inside it.</summary>
internal sealed record StudyProperty(string Name, string Piece, string Type, IReadOnlyList<StudyProperty>? Children = null);

/// <summary>The version of the interface.</summary>
internal sealed record InterfaceVersion(string ApiVersion, string? DataTimestamp = null);

/// <summary>The page of a trial.</summary>
internal sealed record PageOfTrial(string Nct, string Language, IReadOnlyList<SectionOfPage> Sections, IReadOnlyList<TermOfPage> Glossary);

/// <summary>A section of a page.</summary>
internal sealed record SectionOfPage(string Id, string Heading, IReadOnlyList<SentenceOfPage> Sentences);

/// <summary>A sentence of a page; it is quoted where it is the record's own.</summary>
internal sealed record SentenceOfPage(string Text, IReadOnlyList<SourceOfSentence> Sources, string? Kind = null, bool? Quoted = null, string? Href = null);

/// <summary>Where a sentence is from, and where a quotation stands there.</summary>
internal sealed record SourceOfSentence(string Kind, string Ref, int? Start = null, int? Length = null);

/// <summary>A word that a page explains.</summary>
internal sealed record TermOfPage(string Id, string Word, SentenceOfPage Meaning);

/// <summary>Names that begin with a text.</summary>
internal sealed record SuggestionList(string Kind, string Text, IReadOnlyList<SuggestedName> Suggestions);

/// <summary>A name, and in how many trials or at how many sites it stands.</summary>
internal sealed record SuggestedName(string Text, int? Trials = null, int? Sites = null, string? Concept = null, string? Matched = null);

/// <summary>A resource of FHIR R4; what else it holds its standard says.</summary>
internal sealed record FhirResource(string ResourceType);
