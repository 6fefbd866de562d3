import Testing
@testable import Stones
